import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/** One client of a round. What it sends next is decided by its seed and by what was acknowledged so far. */
final class Writer {
    /** What was sent and how it was answered for good. */
    record Done(Act act, String mark, UUID budget, long amount, UUID other, Api.Request request, Api.Answer answer) {}

    enum Act { ALLOCATION, ADJUSTMENT, PAYMENT, ADVANCE, ADVANCE_SETTLEMENT, CANCELLATION, REVERSAL, TRANSFER, CARRY_OVER, ACTIVITY, TITLE, FILE }

    /** Chosen by their place in this list: what stands there more often is done more often. */
    private static final List<Act> MIX = List.of(
            Act.ALLOCATION, Act.ALLOCATION, Act.ADJUSTMENT, Act.PAYMENT, Act.PAYMENT, Act.PAYMENT, Act.PAYMENT, Act.ADVANCE,
            Act.ADVANCE, Act.ADVANCE_SETTLEMENT, Act.CANCELLATION, Act.REVERSAL, Act.REVERSAL, Act.TRANSFER, Act.TRANSFER,
            Act.TRANSFER, Act.CARRY_OVER, Act.ACTIVITY, Act.ACTIVITY, Act.TITLE, Act.TITLE, Act.FILE);

    private static final int GREATEST_AMOUNT = 9_000;
    private static final int MONTHS = 12;

    private final Ground ground;
    private final Round.Budgets budgets;
    private final String name;
    private final SplittableRandom random;
    private final Consumer<Done> log;
    private final List<Done> own = new ArrayList<>();
    private UUID activity;
    private String etag;

    Writer(Ground ground, Round.Budgets budgets, String name, long seed, Consumer<Done> log) {
        this.ground = ground;
        this.budgets = budgets;
        this.name = name;
        this.random = new SplittableRandom(seed);
        this.log = log;
    }

    void write(int requests) throws IOException, InterruptedException {
        for (int number = 0; number < requests; number++) {
            String mark = name + "-" + number;
            Act act = MIX.get(random.nextInt(MIX.size()));
            Done done =
                    switch (act) {
                        case TRANSFER, CARRY_OVER -> pair(act, mark);
                        case ACTIVITY -> newActivity(mark);
                        case TITLE -> activity == null ? newActivity(mark) : newTitle(mark);
                        case FILE -> file(mark);
                        default -> entry(act, mark);
                    };
            own.add(done);
            log.accept(done);
        }
    }

    private Done entry(Act act, String mark) throws IOException, InterruptedException {
        UUID budget = any(budgets.ofYear());
        long amount = 1 + random.nextInt(GREATEST_AMOUNT);
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", act, "amount", act == Act.ADJUSTMENT && random.nextBoolean() ? -amount : amount,
                "effectiveOn", day(), "document", mark));
        UUID reversed = null;
        if (act == Act.REVERSAL) {
            List<Done> reversible = own.stream()
                    .filter(done -> done.answer().done() && done.act().compareTo(Act.REVERSAL) < 0)
                    .toList();
            if (reversible.isEmpty()) {
                return entry(Act.ALLOCATION, mark);
            }
            Done original = reversible.get(random.nextInt(reversible.size()));
            reversed = UUID.fromString(original.answer().id());
            budget = original.budget();
            body.put("reversesId", reversed);
            body.put("effectiveOn", "2018-12-31");
        }
        if (random.nextBoolean()) {
            body.put("id", id());
        }
        return send(
                act, mark, budget, ((Number) body.get("amount")).longValue(), reversed,
                Api.Request.post(officer(), "/budgets/" + budget + "/entries", body, mark));
    }

    private Done pair(Act act, String mark) throws IOException, InterruptedException {
        UUID from = any(budgets.ofYear());
        UUID to = act == Act.CARRY_OVER ? budgets.ofNextYear() : any(budgets.ofYear());
        long amount = 1 + random.nextInt(GREATEST_AMOUNT);
        Map<String, Object> body = Map.of(
                "fromBudgetId", from, "toBudgetId", to, "amount", amount, "effectiveOn", day(), "decision", mark);
        String path = act == Act.TRANSFER ? "/budget-transfers" : "/budget-carry-overs";
        return send(act, mark, from, amount, to, Api.Request.post(officer(), path, body, mark));
    }

    private Done newActivity(String mark) throws IOException, InterruptedException {
        Done done = send(
                Act.ACTIVITY, mark, null, 0, null, Api.Request.post(officer(), "/activities", activity(ground, mark), mark));
        if (done.answer().done() && activity == null) {
            activity = UUID.fromString(done.answer().id());
            etag = done.answer().etag().orElseThrow();
        }
        return done;
    }

    /** Whose answer was lost learns by reading whether the change was made: nobody else changes this row. */
    private Done newTitle(String mark) throws IOException, InterruptedException {
        Api.Request request = Api.Request.patch("tinh", "/activities/" + activity, Map.of("title", mark), etag);
        Api.Answer answer = ground.api.persistently(request);
        if (answer.status() == 412) {
            answer = ground.api.require(Api.Request.get("tinh", "/activities/" + activity));
            if (!answer.json().path("title").asText().equals(mark)) {
                throw new Fault("%s was answered 412, and the title is another: %s".formatted(request, answer.text()));
            }
        }
        etag = answer.etag().orElseThrow();
        return new Done(Act.TITLE, mark, null, 0, activity, request, answer);
    }

    private Done file(String mark) throws IOException, InterruptedException {
        UUID id = id();
        String account = Ground.TEAM.get(random.nextInt(Ground.TEAM.size()));
        Api.Request request = upload(ground, account, id, mark, "%" + mark + " " + random.nextLong());
        return send(Act.FILE, mark, null, 0, id, request);
    }

    private Done send(Act act, String mark, UUID budget, long amount, UUID other, Api.Request request)
            throws InterruptedException {
        return new Done(act, mark, budget, amount, other, request, ground.api.persistently(request));
    }

    /** A document for the evaluation. */
    static Api.Request upload(Ground ground, String account, UUID id, String mark, String content) {
        String boundary = "torture";
        String body = "--%1$s\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n%2$s\r\n".formatted(boundary, id)
                + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s.pdf\"\r\n".formatted(boundary, mark)
                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n" + content
                + "\n%%EOF\r\n--" + boundary + "--\r\n";
        return new Api.Request(
                account, "POST", "/evaluations/%s/attachments".formatted(ground.evaluation),
                "multipart/form-data; boundary=" + boundary, body.getBytes(StandardCharsets.UTF_8), mark, null);
    }

    static Map<String, Object> activity(Ground ground, String mark) {
        Map<String, Object> body = new HashMap<>();
        body.put("projectId", ground.project);
        body.put("unitId", ground.unit);
        body.put("code", mark);
        body.put("title", "Nuôi bò sinh sản " + mark);
        body.put("kind", "PRODUCTION");
        body.put("startsOn", "2018-01-01");
        body.put("plannedCost", 300_000);
        body.put("unitIds", List.of(ground.unit));
        body.put("financings", List.of(
                Map.of("programId", ground.program, "fundingSource", "CENTRAL", "amount", 200_000),
                Map.of("programId", ground.program, "fundingSource", "COMMUNITY", "amount", 100_000)));
        return body;
    }

    private String officer() {
        return Ground.OFFICERS.get(random.nextInt(Ground.OFFICERS.size()));
    }

    private UUID any(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private String day() {
        return "2018-%02d-15".formatted(1 + random.nextInt(MONTHS));
    }

    /** As a client makes one: version 7, though nothing is read from it. */
    private UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
