package vn.gnbv.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gnbv.access.AccessWorld;
import vn.gnbv.hostile.Dice;
import vn.gnbv.hostile.Document;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;

/**
 * Every list, the sums of money, the series of indicators, the places of the overview and of the map, what became of units, the movement and the deprivations of a round, asked in random combinations of filters, sorts, pages, days,
 * blocks and readers, answer what a loop over plain rows answers. {@code make compare} asks as many as wanted, from any seed.
 */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
@TestProfile(NaiveModelResourceTest.InADatabaseOfItsOwn.class)
class NaiveModelResourceTest {
    private static final long COMBINATIONS = Long.getLong("gnbv.naive.combinations", 10_000);
    private static final long SEED = Long.getLong("gnbv.naive.seed", 20180630);
    private static final long FROM = Long.getLong("gnbv.naive.from", 0);
    private static final Path REPORT = Path.of("target", "naive-model.txt");
    private static final int ASKERS = 4;
    private static final int SHOWN = 20;
    private static final List<String> ACCOUNTS = List.of(
            "admin", "tinh", "huyen", "xa", "danhgia", "danhgia2", "phantich", "partner-demo", AccessWorld.ELSEWHERE);

    /** Parts of what an evaluator does not see, or sees little of. */
    private static final Set<String> OF_OFFICERS = Set.of(
            "listBudgetEntries",
            "listHouseholdMembers",
            "listHouseholdTimeline",
            "listReviewSteps",
            "listReviewRecognitions",
            "listReviewApprovals",
            "listHouseholdChanges",
            "listUnmaskings",
            "listDuplicateCases",
            "listDuplicateSearches",
            "listHouseholdSuccessions",
            "listDuplicateDecisions");

    /** They are asked of a moment too, and have tests of their own. */
    private static final Set<String> OTHERS_OF_A_MOMENT = Set.of(
            "getAdministrativeUnit",
            "getCarriedFigures",
            "getOverviewLater",
            "getOverviewMap",
            "getOverviewSources",
            "getReport",
            "getResult",
            "getResultSheet",
            "getResultSheetLater",
            "getResultSheetSources",
            "getResultTable",
            "getResultTables",
            "getTarget");

    /** Their rows are the provider's, or found among those of many tables, and no table has them; they have tests of their own. */
    private static final Set<String> OF_NO_TABLE = Set.of("listAccounts", "listDataQualityCases");

    /** The model knows how each of its rows came to be. */
    public static class InADatabaseOfItsOwn implements QuarkusTestProfile {}

    @Test
    void everyListAndSumAnswersWhatALoopOverAllRowsAnswers() throws Exception {
        try (AccessWorld world = AccessWorld.make()) {
            World.make(SEED);
        }
        Seals.seal();
        Ground ground = Ground.read();
        for (String table : List.of("review", "review_step", "review_recognition", "review_approval")) {
            assertTrue(ground.tables().now(table).size() > 5, "a model of few rows proves little: " + table);
        }
        List<ListModel> lists = new ArrayList<>(RegistryLists.of(ground));
        lists.addAll(OfficersLists.of(ground));
        lists.addAll(EvaluationLists.of(ground));
        lists.addAll(OversightLists.of(ground));
        lists.addAll(PovertyLists.of(ground));
        lists.addAll(HouseholdLists.of(ground));
        lists.addAll(ReviewLists.of(ground));
        List<Aggregates.Model> aggregates = new ArrayList<>(Aggregates.of(ground));
        aggregates.addAll(PlaceAnswers.of(ground));
        aggregates.addAll(RoundAggregates.of(ground));
        aggregates.add(FirstScreen.of(ground));
        Document document = new Document();
        everyParameterHasAModel(document, lists, aggregates);

        List<Reader> readers = new ArrayList<>();
        for (String account : ACCOUNTS) {
            readers.add(Reader.of(account, ground.places()));
        }
        Combinations combinations = new Combinations(document, ground, lists, aggregates, readers, RestAssured.port);
        assertEquals(
                new TreeSet<>(MovedHouseholds.FIGURES),
                new MovedHouseholds(ground, new RoundAggregates(ground)).occurring(readers.getFirst()),
                "movement of every kind occurs");
        everySortHasAModel(combinations, lists, readers);
        long start = System.nanoTime();
        List<String> found = all(combinations);
        String report = "seed %d, combinations %d to %d, %d lists, %d aggregates, %d seconds, %d differences%n%s%n"
                .formatted(
                        SEED,
                        FROM,
                        FROM + COMBINATIONS - 1,
                        lists.size(),
                        aggregates.size(),
                        (System.nanoTime() - start) / 1_000_000_000,
                        found.size(),
                        found.stream().limit(SHOWN).collect(Collectors.joining("\n")));
        Files.writeString(REPORT, report);
        System.out.println(report);
        assertEquals(0, found.size(), report);
    }

    private static List<String> all(Combinations combinations) throws Exception {
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        AtomicLong next = new AtomicLong(FROM);
        try (ExecutorService askers = Executors.newFixedThreadPool(ASKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int asker = 0; asker < ASKERS; asker++) {
                running.add(askers.submit(() -> {
                    for (long number = next.getAndIncrement();
                            number < FROM + COMBINATIONS;
                            number = next.getAndIncrement()) {
                        found.addAll(combinations.differences(SEED, number));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        return found;
    }

    private static void everyParameterHasAModel(
            Document document, List<ListModel> lists, List<Aggregates.Model> aggregates) {
        Map<String, Set<String>> modelled = new TreeMap<>();
        lists.forEach(list -> modelled.put(list.operation, list.parameters()));
        aggregates.forEach(aggregate -> {
            Set<String> names = new TreeSet<>(aggregate.choices().keySet());
            names.addAll(Set.of("asOf", "knownAt", "synthetic"));
            modelled.put(aggregate.operation(), names);
        });
        Map<String, Set<String>> documented = new TreeMap<>();
        for (Document.Operation operation : document.operations()) {
            Set<String> names = operation.in("query").stream()
                    .map(Document.Parameter::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean asked = operation.reads() && (names.contains("limit") || names.contains("knownAt"));
            if (asked && !OTHERS_OF_A_MOMENT.contains(operation.id()) && !OF_NO_TABLE.contains(operation.id())) {
                documented.put(operation.id(), names);
            }
        }
        assertEquals(documented, modelled);
        assertTrue(documented.size() > 40, "a check that sees nothing proves nothing");
    }

    private static void everySortHasAModel(Combinations combinations, List<ListModel> lists, List<Reader> readers) {
        Map<String, Set<String>> told = new TreeMap<>();
        Map<String, Set<String>> modelled = new TreeMap<>();
        for (ListModel list : lists) {
            // Imports are seen by who brought them alone.
            Reader reader = readers.stream()
                    .filter(one -> list.operation.equals("listImportRows")
                            ? one.account().equals(AccessWorld.ELSEWHERE)
                            : one.account().equals("danhgia"))
                    .findFirst()
                    .orElseThrow();
            Reader asking = OF_OFFICERS.contains(list.operation) ? readers.getFirst() : reader;
            told.put(list.operation, combinations.sortsTold(list, asking, new Dice(SEED, -1)));
            modelled.put(list.operation, new TreeSet<>(list.sorts()));
        }
        assertEquals(told, modelled);
    }
}
