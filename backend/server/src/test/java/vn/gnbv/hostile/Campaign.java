package vn.gnbv.hostile;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Makes, sends and judges calls by number: the number and the seed alone say what is put where. */
final class Campaign {
    private static final int CALLERS = 4;
    private static final long BATCH = 5_000;
    private static final int UNTOUCHED = 3;
    private static final int ONE_PLACE = 62;
    private static final int SOME_PLACES = 20;

    /** They bring one record that all share from state to state: one at a time. */
    private static final Set<String> ONE_AT_A_TIME = Set.of(
            "createEvaluationTransition",
            "createPublicationTransition",
            "createCorrection",
            "createCorrectionDecision",
            "createIssueScan");

    /** They read or write whole files: some of their turns go to others. */
    private static final Set<String> SLOW = Set.of(
            "getReport", "listAuditEvents", "exportAudit", "verifyAudit", "getImportTemplate", "getAnnotatedImport");

    private static final int SKIPPED = 70;

    private record Target(Document.Operation operation, Place place) {}

    private final Grounds grounds;
    private final int port;
    private final long seed;
    private final List<Target> targets = new ArrayList<>();
    private final Judge judge = new Judge();
    private final Written written = new Written();
    private final Object turn = new Object();

    final Tally tally = new Tally();

    Campaign(Grounds grounds, int port, long seed) {
        this.grounds = grounds;
        this.port = port;
        this.seed = seed;
        for (Document.Operation operation : grounds.document.operations()) {
            Place.of(grounds.document, operation).forEach(place -> targets.add(new Target(operation, place)));
        }
        Collections.shuffle(targets, new Random(seed));
    }

    int places() {
        return targets.size();
    }

    /** Every operation once as it is meant. */
    void everyOperationOnce() throws Exception {
        try (Caller caller = new Caller(port)) {
            ValidCalls valid = new ValidCalls(grounds, caller, CALLERS);
            // What reads finds what was made; what deletes comes last.
            for (String method : List.of("POST", "GET", "PUT", "PATCH", "DELETE")) {
                for (Document.Operation operation : grounds.document.operations()) {
                    if (operation.method().equals(method)) {
                        attempt(caller, valid, new Change(operation, List.of(), -1), new Dice(seed, -1));
                    }
                }
            }
        }
        judgeWritten();
    }

    void run(long from, long calls) throws Exception {
        List<Caller> callers = new ArrayList<>();
        List<ValidCalls> valid = new ArrayList<>();
        for (int slot = 0; slot < CALLERS; slot++) {
            callers.add(new Caller(port));
            valid.add(new ValidCalls(grounds, callers.getLast(), slot));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            for (long start = from; start < from + calls; start += BATCH) {
                AtomicLong next = new AtomicLong(start);
                long end = Math.min(start + BATCH, from + calls);
                List<Future<?>> running = new ArrayList<>();
                for (int slot = 0; slot < CALLERS; slot++) {
                    Caller caller = callers.get(slot);
                    ValidCalls own = valid.get(slot);
                    running.add(threads.submit(() -> {
                        for (long number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
                            one(caller, own, number);
                        }
                    }));
                }
                await(running);
                judgeWritten();
            }
        }
        for (Caller caller : callers) {
            caller.close();
        }
    }

    private static void await(List<Future<?>> running) throws InterruptedException, ExecutionException {
        for (Future<?> one : running) {
            one.get();
        }
    }

    private void judgeWritten() throws SQLException {
        written.check().forEach(told -> tally.found("wrote though refused or only reading", told));
    }

    /** Which places of a call of an operation are changed. */
    private record Change(Document.Operation operation, List<Place> places, long number) {}

    private void one(Caller caller, ValidCalls valid, long number) {
        Dice dice = new Dice(seed, number);
        Target target = targets.get((int) Math.floorMod(number, targets.size()));
        if (SLOW.contains(target.operation().id()) && dice.percent(SKIPPED)) {
            target = dice.of(targets);
        }
        List<Place> places = places(target, dice);
        attempt(caller, valid, new Change(target.operation(), places, number), dice);
    }

    private void attempt(Caller caller, ValidCalls valid, Change change, Dice dice) {
        try {
            if (ONE_AT_A_TIME.contains(change.operation().id())) {
                synchronized (turn) {
                    exchange(caller, valid, change, dice);
                }
            } else {
                exchange(caller, valid, change, dice);
            }
        } catch (IOException | RuntimeException failure) {
            tally.found(
                    "no call, or no answer: " + change.operation() + " "
                            + failure.getClass().getSimpleName(),
                    "#" + change.number() + " " + change.places() + " " + failure);
        }
    }

    private List<Place> places(Target target, Dice dice) {
        int kind = dice.below(100);
        if (kind < UNTOUCHED && !target.operation().id().equals("createIssueScan")) {
            return List.of();
        }
        List<Place> places = new ArrayList<>(List.of(target.place()));
        if (kind >= UNTOUCHED + ONE_PLACE) {
            List<Place> others = Place.of(grounds.document, target.operation());
            int more = kind < UNTOUCHED + ONE_PLACE + SOME_PLACES ? 1 + dice.below(2) : others.size() / 2;
            for (int index = 0; index < more; index++) {
                Place other = dice.of(others);
                if (!places.contains(other)) {
                    places.add(other);
                }
            }
        }
        return places;
    }

    private void exchange(Caller caller, ValidCalls valid, Change change, Dice dice) throws IOException {
        Draft draft = valid.make(change.operation(), dice);
        EnumSet<Hostility> hostilities = EnumSet.noneOf(Hostility.class);
        // What replaces the whole body comes after what changes a part of it.
        for (Place place : change.places().stream()
                .sorted(Comparator.comparing(place -> place instanceof Place.WholeBody))
                .toList()) {
            Hostility hostility = dice.of(Hostility.values());
            hostilities.add(hostility);
            Mutations.apply(draft, place, hostility, dice);
            tally.reached(change.operation(), place);
        }
        long start = System.nanoTime();
        Answer answer = caller.call(draft);
        tally.answered(draft, change.places().size(), hostilities, answer, System.nanoTime() - start);
        valid.learn(draft, answer);
        String told = "#%d %s %s %s%n%s%n→ %d "
                .formatted(
                        change.number(),
                        draft.operation,
                        change.places(),
                        hostilities,
                        Curl.of(draft),
                        answer.status());
        if (!answer.accepted() || draft.operation.reads() && draft.method.equals("GET")) {
            written.nothingBy(draft, answer, told);
        }
        String where = change.places().size() == 1
                ? change.places().getFirst().toString().replaceAll(", schema=.*", "]")
                : "several places";
        judge.faults(draft, answer).forEach(fault -> tally.found(fault.name() + " in " + where, told + fault.seen()));
    }
}
