package vn.gnbv.resulttable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.resulttable.TableWorld.CITY_COMMUNE;
import static vn.gnbv.resulttable.TableWorld.HERE;
import static vn.gnbv.resulttable.TableWorld.THERE;
import static vn.gnbv.resulttable.TableWorld.cells;
import static vn.gnbv.resulttable.TableWorld.table;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.gnbv.resulttable.NaiveTables.Found;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Units;

/** Every cell of every table of counts against a loop over all households, which were made by chance. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class NaiveTablesResourceTest {
    private static final int HOUSEHOLDS = 60;
    private static final long SEED = Long.getLong("gnbv.naive.seed", 20180630);
    private static final List<String> INDICATORS = List.of(
            "HEALTH_ACCESS",
            "HEALTH_INSURANCE",
            "ADULT_EDUCATION",
            "CHILD_SCHOOL",
            "HOUSING_QUALITY",
            "HOUSING_AREA",
            "WATER",
            "TOILET",
            "TELECOM",
            "INFO_ASSETS");
    private static final List<String> CAUSES =
            List.of("LAND", "CAPITAL", "LABOUR", "TOOLS", "KNOWLEDGE", "SKILLS", "ILLNESS", "OTHER");
    private static final List<String> GROUPS =
            List.of("01", "14", "02", "10", "13", "52", "54", "27", "03", "05", "06", "08");
    private static final List<Integer> INCOMES = List.of(500_000, 850_000, 950_000, 1_250_000, 1_400_000, 2_500_000);

    private final Random random = new Random(SEED);

    private static Set<String> some(List<String> words, Random random, int percent) {
        Set<String> chosen = new HashSet<>();
        words.forEach(word -> {
            if (random.nextInt(100) < percent) {
                chosen.add(word);
            }
        });
        return chosen;
    }

    private Found reviewed(String round, UUID commune) {
        String household = Households.post("tinh", Households.PATH, Households.input(commune))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        int persons = 1 + random.nextInt(8);
        Set<String> lacks = random.nextInt(10) == 0 ? null : some(INDICATORS, random, 25);
        String group = random.nextInt(8) == 0 ? null : GROUPS.get(random.nextInt(GROUPS.size()));
        boolean nativeMinority = group != null && !group.equals("01") && random.nextBoolean();
        Set<String> causes = some(CAUSES, random, 20);
        List<Integer> children = null;
        if (random.nextInt(4) > 0) {
            int number = random.nextInt(persons + 1);
            children =
                    List.of(number, random.nextInt(number + 1), random.nextInt(number + 1), random.nextInt(number + 1));
        }
        Map<String, Object> input = Reviews.review(round, household);
        int income = INCOMES.get(random.nextInt(INCOMES.size()));
        input.put(
                "inputs",
                lacks == null
                        ? Map.of("incomeMonthlyPerHead", income, "deprivationScore", 10 * random.nextInt(6))
                        : Map.of(
                                "incomeMonthlyPerHead",
                                income,
                                "deprivations",
                                lacks.stream()
                                        .map(one -> Map.of("indicator", one))
                                        .toList()));
        input.put("persons", persons);
        input.put("headEthnicGroupCode", group);
        input.put("nativeMinority", nativeMinority);
        boolean withoutCapacity = random.nextInt(5) == 0;
        input.put("withoutWorkingCapacity", withoutCapacity);
        boolean merit = random.nextInt(6) == 0;
        input.put("merit", merit);
        Boolean agricultural = random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean();
        input.put("agricultural", agricultural);
        Boolean headFemale = random.nextInt(3) == 0 ? null : (Boolean) random.nextBoolean();
        input.put("headFemale", headFemale);
        input.put("causes", List.copyOf(causes));
        if (children != null) {
            input.put("childCount", children.get(0));
            input.put("uninsuredChildCount", children.get(1));
            input.put("undernourishedChildCount", children.get(2));
            input.put("outOfSchoolChildCount", children.get(3));
        }
        String status = as("tinh")
                .get(Reviews.created("tinh", Reviews.REVIEWS, input))
                .jsonPath()
                .getString("status");
        return new Found(
                commune,
                status,
                persons,
                lacks,
                group,
                nativeMinority,
                withoutCapacity,
                merit,
                agricultural,
                headFemale,
                causes,
                children);
    }

    @Test
    void everyCellIsWhatALoopCounts() {
        String round = Reviews.created("tinh", Reviews.ROUNDS, Reviews.round(Units.unit("62"), "2018-11-01"));
        List<UUID> communes = List.of(HERE, THERE, CITY_COMMUNE);
        List<Found> all = new ArrayList<>();
        for (int number = 0; number < HOUSEHOLDS; number++) {
            all.add(reviewed(round, communes.get(number % communes.size())));
        }
        TableWorld.recognised(round, 2018);
        int compared = 0;
        for (int number : List.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)) {
            JsonNode table = table("tinh", round, number, "");
            Set<String> told = new HashSet<>();
            table.get("columns")
                    .forEach(column -> told.add(column.get("key").asText().replaceAll(".*\\.", "")));
            for (JsonNode row : (Iterable<JsonNode>) () -> StreamSupport.stream(
                            List.of(table.get("totals"), table.get("rows")).spliterator(), false)
                    .flatMap(rows -> StreamSupport.stream(rows.spliterator(), false))
                    .iterator()) {
                List<Found> here = all.stream()
                        .filter(one -> !row.has("unitId")
                                || one.commune()
                                        .toString()
                                        .equals(row.get("unitId").asText()))
                        .toList();
                String[] found = cells(row).split(" ");
                for (int index = 0; index < found.length; index++) {
                    String key = table.get("columns").get(index).get("key").asText();
                    boolean persons = row.path("measure").asText().equals("PERSONS");
                    assertEquals(
                            NaiveTables.cell(here, number, key, persons, told),
                            found[index],
                            "seed " + SEED + ", table " + number + ", " + key + " of " + row.get("name"));
                    compared++;
                }
            }
        }
        assertTrue(compared > 600, "few cells prove little: " + compared);
    }
}
