package vn.gnbv.testing;

import static vn.gnbv.testing.Accounts.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Budgets and entries to test with, by the province's officer, in years that no programme of the product is about. */
public final class Money {
    public static final String BUDGETS = "/api/v1/budgets";
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 20;
    private static final int CONFLICT = 409;
    private static final List<String> SOURCES =
            List.of("CENTRAL", "PROVINCE", "DISTRICT", "COMMUNITY", "ODA", "OTHER_PROGRAM", "POLICY_CREDIT");

    private Money() {}

    /** A line of the programme 2016-2020. */
    public static UUID subProject(String code) {
        return (UUID) Sql.column(
                        "select s.id from sub_project s join project p on p.id = s.project_id "
                                + "join program g on g.id = p.program_id where g.code = 'NTPSPR-1620' and s.code = ?",
                        code)
                .getFirst();
    }

    public static UUID project(String code) {
        return (UUID) Sql.column(
                        "select p.id from project p join program g on g.id = p.program_id "
                                + "where g.code = 'NTPSPR-1620' and p.code = ?",
                        code)
                .getFirst();
    }

    /** What opens a budget of DA1.1 at a unit; the other parts of the line are chosen anew each time. */
    public static Map<String, Object> input(String unitCode) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Map<String, Object> input = new HashMap<>();
        input.put("projectId", project("DA1"));
        input.put("subProjectId", subProject("DA1.1"));
        input.put("fiscalYear", FIRST_YEAR + random.nextInt(YEARS));
        input.put("fundingSource", SOURCES.get(random.nextInt(SOURCES.size())));
        input.put("capitalType", random.nextBoolean() ? "INVESTMENT" : "RECURRENT");
        input.put("unitId", Units.unit(unitCode));
        input.put("synthetic", false);
        return input;
    }

    /** A new budget of the province, without entries. */
    public static UUID open() {
        return open(Map.of());
    }

    /** As {@link #open()}, with some parts of the line given; the others are chosen until the line is a new one. */
    public static UUID open(Map<String, Object> given) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Map<String, Object> input = input("62");
            input.putAll(given);
            if (!given.containsKey("unitId")) {
                input.put("unitId", anyCommune());
            }
            Response response =
                    as("tinh").contentType(ContentType.JSON).body(input).post(BUDGETS);
            if (response.statusCode() != CONFLICT) {
                return UUID.fromString(response.then().statusCode(201).extract().path("id"));
            }
        }
        throw new IllegalStateException("no line is left");
    }

    private static UUID anyCommune() {
        return (UUID) Sql.column("select u.id from administrative_unit u join unit_parent p on p.unit_id = u.id "
                        + "where u.level = 'COMMUNE' and u.valid_from <= '2018-06-30' "
                        + "and (u.valid_to is null or u.valid_to >= '2018-06-30') "
                        + "and p.parent_id in (select unit_id from administrative_unit_scope "
                        + "where scope_unit_id = unit_with_code('62', '2018-06-30')) order by random() limit 1")
                .getFirst();
    }

    public static Map<String, Object> entry(String kind, long amount, String day) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("kind", kind);
        entry.put("amount", amount);
        entry.put("effectiveOn", day);
        return entry;
    }

    public static Response book(UUID budgetId, Map<String, Object> entry) {
        return book("tinh", budgetId, entry, UUID.randomUUID().toString());
    }

    public static Response book(UUID budgetId, String kind, long amount, String day) {
        return book(budgetId, entry(kind, amount, day));
    }

    public static Response book(String account, UUID budgetId, Object entry, String key) {
        return as(account)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(entry)
                .post(BUDGETS + "/" + budgetId + "/entries");
    }

    /** Books and gives the entry's id. */
    public static UUID booked(UUID budgetId, String kind, long amount, String day) {
        return UUID.fromString(book(budgetId, kind, amount, day)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Map<String, Object> pair(UUID from, UUID to, long amount, String day) {
        Map<String, Object> pair = new HashMap<>();
        pair.put("fromBudgetId", from);
        pair.put("toBudgetId", to);
        pair.put("amount", amount);
        pair.put("effectiveOn", day);
        pair.put("decision", "Quyết định thử nghiệm");
        return pair;
    }

    public static Response transfer(UUID from, UUID to, long amount, String day) {
        return postPair("/api/v1/budget-transfers", pair(from, to, amount, day));
    }

    public static Response carryOver(UUID from, UUID to, long amount, String day) {
        return postPair("/api/v1/budget-carry-overs", pair(from, to, amount, day));
    }

    private static Response postPair(String path, Map<String, Object> pair) {
        return as("tinh")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(pair)
                .post(path);
    }
}
