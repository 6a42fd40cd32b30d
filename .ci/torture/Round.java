import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Writers at work on budgets of their own while things are killed under them. The seed decides who sends what and what is killed
 * after how many answers; how the writers interleave is up to the machine.
 */
final class Round {
    static final int WRITERS = 20;
    private static final int REQUESTS = 6;
    private static final int REQUESTS_IN_ALL = WRITERS * REQUESTS;
    /** One round in so many has a second kill, which may come while what the first left is being mended. */
    private static final int ROUNDS_FOR_A_SECOND_KILL = 4;

    private static final int BETWEEN_LOOKS_MILLISECONDS = 100;
    private static final int LONGEST_HESITATION_MILLISECONDS = 25;
    private static final int YEAR = 2018;
    private static final List<String> SOURCES = List.of("CENTRAL", "PROVINCE", "DISTRICT", "COMMUNITY");

    /** The budgets of a round: the lines of an activity that nobody else has. */
    record Budgets(List<UUID> ofYear, UUID ofNextYear) {
        List<UUID> all() {
            return Stream.concat(ofYear.stream(), Stream.of(ofNextYear)).toList();
        }
    }

    private record Kill(Parts.Victim victim, int afterAnswers, int hesitation) {}

    private final Ground ground;
    private final long seed;
    private final String name;
    private final SplittableRandom random;
    private final Queue<Writer.Done> done = new ConcurrentLinkedQueue<>();
    private final List<Kill> kills = new ArrayList<>();
    private volatile boolean writing = true;

    Round(Ground ground, long seed) {
        this.ground = ground;
        this.seed = seed;
        this.name = "T" + seed;
        this.random = new SplittableRandom(seed);
        int count = random.nextInt(ROUNDS_FOR_A_SECOND_KILL) == 0 ? 2 : 1;
        for (int number = 0; number < count; number++) {
            kills.add(new Kill(
                    Parts.Victim.values()[random.nextInt(Parts.Victim.values().length)],
                    random.nextInt(REQUESTS_IN_ALL * 3 / 4 / count) + number * REQUESTS_IN_ALL / count,
                    random.nextInt(LONGEST_HESITATION_MILLISECONDS)));
        }
    }

    /** Runs it and verifies; returns what to tell. */
    String run() throws Exception {
        Budgets budgets = open();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                Writer writer = new Writer(ground, budgets, "%s-%d".formatted(name, number), random.nextLong(), done::add);
                writers.add(threads.submit(() -> {
                    writer.write(REQUESTS);
                    return null;
                }));
            }
            Future<?> reader = threads.submit(() -> {
                while (writing) {
                    lookForHalfDone(budgets);
                    Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
                }
                return null;
            });
            try {
                for (Kill kill : kills) {
                    while (done.size() < kill.afterAnswers() && !writers.stream().allMatch(Future::isDone)) {
                        Thread.sleep(1);
                    }
                    Thread.sleep(kill.hesitation());
                    ground.parts.kill(kill.victim(), random);
                }
                for (Future<?> writer : writers) {
                    outcome(writer);
                }
            } finally {
                writing = false;
            }
            outcome(reader);
        }
        lookForHalfDone(budgets);
        new Checks(ground, budgets, name, List.copyOf(done)).all();
        return "%s; %d acknowledged, %d refused"
                .formatted(
                        String.join(", ", kills.stream().map(kill -> "%s after %d".formatted(kill.victim(), kill.afterAnswers())).toList()),
                        done.stream().filter(each -> each.answer().done()).count(),
                        done.stream().filter(each -> !each.answer().done()).count());
    }

    private Budgets open() throws IOException, InterruptedException {
        UUID activity = ground.activity(name);
        List<UUID> ofYear = new ArrayList<>();
        for (String source : SOURCES) {
            UUID budget = ground.budget(name, activity, source, YEAR);
            ofYear.add(budget);
            String mark = name + "-" + source;
            long amount = 50_000;
            Api.Request request = ground.allocation(budget, amount, mark);
            done.add(new Writer.Done(
                    Writer.Act.ALLOCATION, mark, budget, amount, null, request, ground.api.require(request)));
        }
        return new Budgets(ofYear, ground.budget(name, activity, "CENTRAL", YEAR + 1));
    }

    /** What a reader sees at any moment: no day below zero, no transfer with one half, no activity without its parts. */
    private void lookForHalfDone(Budgets budgets) throws IOException, InterruptedException {
        for (UUID budget : budgets.all()) {
            Map<String, Long> balances = new HashMap<>();
            String path = "/budgets/" + budget + "/entries?limit=500";
            for (JsonNode entry : ground.api.require(Api.Request.get("tinh", path)).json().path("items")) {
                balances.put(entry.path("effectiveOn").asText(), entry.path("balance").asLong());
            }
            balances.forEach((day, balance) -> {
                if (balance < 0) {
                    throw new Fault("budget %s was seen at %d on %s".formatted(budget, balance, day));
                }
            });
        }
        String activities = "/activities?limit=500&q=" + name;
        for (JsonNode activity : ground.api.require(Api.Request.get("tinh", activities)).json().path("items")) {
            if (activity.path("unitIds").size() != 1 || activity.path("financings").size() != 2) {
                throw new Fault("an activity was seen without its parts: " + activity);
            }
        }
    }

    private static void outcome(Future<?> work) throws Exception {
        try {
            work.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
