package vn.gnbv.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Money.BUDGETS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Every way in which the ledger refuses, and what it lets through. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class LedgerResourceTest {
    /** Name of the account that books in these tests. */
    private static final String AUTHOR = "Trần Thị Tỉnh";

    private static Map<String, Object> reversal(UUID original, long amount, String day) {
        Map<String, Object> reversal = Money.entry("REVERSAL", amount, day);
        reversal.put("reversesId", original);
        return reversal;
    }

    private static String problem(String code) {
        return "urn:gnbv:problem:" + code;
    }

    @Test
    void aDisbursementBeforeItsAllocationIsRefusedWithTheFirstDay() {
        UUID budget = Money.open();
        Money.booked(budget, "ALLOCATION", 1_000, "2000-03-10");
        Money.book(budget, "PAYMENT", 400, "2000-03-09")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("available-exceeded")))
                .body("day", equalTo("2000-03-09"))
                .body("available", equalTo(0))
                .body("detail", equalTo("Vượt số khả dụng: ngày 2000-03-09 chỉ còn 0 đồng."));
        Money.booked(budget, "PAYMENT", 400, "2000-03-10");
        Money.booked(budget, "PAYMENT", 500, "2000-06-01");
        Money.book(budget, "PAYMENT", 200, "2000-04-01")
                .then()
                .statusCode(409)
                .body("day", equalTo("2000-06-01"))
                .body("available", equalTo(100));
        Money.booked(budget, "ALLOCATION", 100, "2000-05-31");
        Money.booked(budget, "PAYMENT", 200, "2000-04-01");
    }

    @Test
    void whatWasAllottedAndSpentIsNotTakenBack() {
        UUID budget = Money.open();
        UUID allocation = Money.booked(budget, "ALLOCATION", 1_000, "2000-01-01");
        Money.booked(budget, "PAYMENT", 900, "2000-09-01");
        Money.book(budget, reversal(allocation, 500, "2000-02-01"))
                .then()
                .statusCode(409)
                .body("day", equalTo("2000-09-01"))
                .body("available", equalTo(100));
        Money.book(budget, reversal(allocation, 100, "2000-02-01")).then().statusCode(201);
        Money.book(budget, "ADJUSTMENT", -1, "2000-03-01")
                .then()
                .statusCode(409)
                .body("day", equalTo("2000-09-01"))
                .body("available", equalTo(0));
        UUID cut = Money.booked(budget, "ADJUSTMENT", 50, "2000-03-01");
        Money.book(budget, reversal(cut, 50, "2000-03-01")).then().statusCode(201);
    }

    @Test
    void aNegativeAdjustmentIsReversedUpwards() {
        UUID budget = Money.open();
        Money.booked(budget, "ALLOCATION", 1_000, "2000-01-01");
        UUID adjustment = Money.booked(budget, "ADJUSTMENT", -600, "2000-02-01");
        Money.book(budget, reversal(adjustment, 600, "2000-02-02"))
                .then()
                .statusCode(201)
                .body("availableChange", equalTo(600))
                .body("effectiveKind", equalTo("ADJUSTMENT"))
                .body("balance", equalTo(1_000));
    }

    @Test
    void reversalsNameAPlainEarlierEntryAndNeverExceedIt() {
        UUID budget = Money.open();
        UUID other = Money.open();
        UUID allocation = Money.booked(budget, "ALLOCATION", 1_000, "2000-01-10");
        UUID foreign = Money.booked(other, "ALLOCATION", 1_000, "2000-01-10");
        Money.book(budget, reversal(allocation, 10, "2000-01-09"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("reversal-too-early")))
                .body("day", equalTo("2000-01-10"));
        UUID half = UUID.fromString(Money.book(budget, reversal(allocation, 600, "2000-01-10"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Money.book(budget, reversal(allocation, 401, "2000-01-10"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("reversal-exceeded")))
                .body("reversible", equalTo(400));
        Money.book(budget, reversal(half, 1, "2000-01-10"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("reversal-of-reversal")));
        Money.book(budget, reversal(foreign, 1, "2000-01-10"))
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("reference-not-found")));
    }

    @Test
    void noMoreAdvanceIsSettledThanWasGiven() {
        UUID budget = Money.open();
        Money.booked(budget, "ALLOCATION", 1_000, "2000-01-01");
        UUID advance = Money.booked(budget, "ADVANCE", 300, "2000-02-01");
        Money.book(budget, "ADVANCE_SETTLEMENT", 100, "2000-01-31")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("advance-exceeded")))
                .body("day", equalTo("2000-01-31"))
                .body("outstanding", equalTo(0));
        UUID settlement = Money.booked(budget, "ADVANCE_SETTLEMENT", 200, "2000-03-01");
        Money.book(budget, reversal(advance, 101, "2000-02-15"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("advance-exceeded")))
                .body("day", equalTo("2000-03-01"))
                .body("outstanding", equalTo(100));
        Money.book(budget, reversal(settlement, 200, "2000-03-01")).then().statusCode(201);
        Money.book(budget, reversal(advance, 300, "2000-03-01"))
                .then()
                .statusCode(201)
                .body("disbursedChange", equalTo(-300))
                .body("balance", equalTo(1_000));
    }

    @Test
    void aTransferBooksBothHalvesWithinItsYear() {
        UUID from = Money.open(Map.of("fiscalYear", 1995));
        UUID to = Money.open(Map.of("fiscalYear", 1995));
        UUID later = Money.open(Map.of("fiscalYear", 1996));
        UUID synthetic = Money.open(Map.of("fiscalYear", 1995, "synthetic", true));
        Money.booked(from, "ALLOCATION", 1_000, "1995-01-01");
        Money.transfer(from, to, 1_001, "1995-05-01")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("available-exceeded")))
                .body("day", equalTo("1995-05-01"))
                .body("available", equalTo(1_000));
        Money.transfer(from, later, 1, "1995-05-01")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("transfer-year")));
        Money.transfer(from, synthetic, 1, "1995-05-01")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("synthetic-mixed")));
        Money.transfer(from, from, 1, "1995-05-01")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("same-budget")));
        Money.transfer(from, UUID.randomUUID(), 1, "1995-05-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/toBudgetId"));
        String transfer = Money.transfer(from, to, 600, "1995-05-01")
                .then()
                .statusCode(201)
                .body("fromFiscalYear", equalTo(1995))
                .extract()
                .path("id");
        as("tinh")
                .get("/api/v1/budget-transfers/" + transfer)
                .then()
                .statusCode(200)
                .body("amount", equalTo(600));
        as("tinh").get("/api/v1/budget-transfers/" + transfer).then().body("recordedByName", equalTo(AUTHOR));
        as("tinh")
                .get(BUDGETS + "/" + to + "/entries")
                .then()
                .body("items.recordedByName", equalTo(List.of(AUTHOR)))
                .body("items.transferId", equalTo(List.of(transfer)));
        for (String side : List.of("fromBudgetId=" + from, "budgetId=" + from, "budgetId=" + to)) {
            as("tinh").get("/api/v1/budget-transfers?" + side).then().body("items.id", equalTo(List.of(transfer)));
        }
        as("tinh").get("/api/v1/budget-transfers?budgetId=" + later).then().body("items.size()", equalTo(0));
        as("tinh")
                .get(BUDGETS + "/" + from)
                .then()
                .body("transferred", equalTo(-600))
                .body("available", equalTo(400));
        as("tinh")
                .get(BUDGETS + "/" + to)
                .then()
                .body("transferred", equalTo(600))
                .body("available", equalTo(600));
        String half = as("tinh").get(BUDGETS + "/" + to + "/entries").path("items[0].id");
        Money.book(to, reversal(UUID.fromString(half), 600, "1995-06-01"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("reversal-of-pair")));
        Money.carryOver(from, to, 1, "1996-01-01")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("carry-over-year")));
        Money.carryOver(from, later, 400, "1996-01-31").then().statusCode(201);
        as("tinh")
                .get(BUDGETS + "/" + later)
                .then()
                .body("carried", equalTo(400))
                .body("available", equalTo(400));
        as("tinh")
                .get("/api/v1/budget-carry-overs?toBudgetId=" + later)
                .then()
                .body("items.amount", equalTo(List.of(400)));
    }

    @Test
    void aTransferIsSeenFromEitherSideWithTheOtherSideHidden() {
        UUID ofCommune = Money.open(Map.of("fiscalYear", 1997, "unitId", Units.unit("23545")));
        UUID ofProvince = Money.open(Map.of("fiscalYear", 1997, "unitId", Units.unit("62")));
        Money.booked(ofProvince, "ALLOCATION", 10, "1997-01-01");
        String transfer =
                Money.transfer(ofProvince, ofCommune, 10, "1997-01-02").path("id");
        as("xa").get("/api/v1/budget-transfers/" + transfer)
                .then()
                .statusCode(200)
                .body("toFiscalYear", equalTo(1997))
                .body("fromFiscalYear", nullValue());
        as("xa").contentType(ContentType.JSON)
                .header("Idempotency-Key", transfer)
                .body(Money.pair(ofCommune, ofProvince, 10, "1997-01-03"))
                .post("/api/v1/budget-transfers")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("reference-not-found")));
    }

    @Test
    void oneBudgetTakesInNoMoreThanJsonHoldsExactly() {
        UUID budget = Money.open();
        for (int part = 0; part < 9; part++) {
            Money.booked(budget, "ALLOCATION", 1_000_000_000_000_000L, "2000-01-01");
        }
        Money.book(budget, "ALLOCATION", 1, "2000-01-01")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("budget-too-great")));
        as("tinh").get(BUDGETS + "/" + budget).then().body("available", equalTo(9_000_000_000_000_000L));
    }

    @Test
    void badEntriesAreToldWhereAndWhy() {
        UUID budget = Money.open();
        for (Object amount : List.of(0, -1, 1_000_000_000_000_001L)) {
            Map<String, Object> entry = Money.entry("PAYMENT", 1, "2000-01-01");
            entry.put("amount", amount);
            Money.book(budget, entry)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/amount"))
                    .body("errors[0].code", equalTo("range"));
        }
        for (Object amount : List.of("1", 1.5, new java.math.BigInteger("9223372036854775808"), true)) {
            Map<String, Object> entry = Money.entry("PAYMENT", 1, "2000-01-01");
            entry.put("amount", amount);
            Money.book(budget, entry).then().statusCode(400);
        }
        Money.book(budget, "ADJUSTMENT", -1_000_000_000_000_001L, "2000-01-01")
                .then()
                .statusCode(400);
        Money.book(budget, "TRANSFER_IN", 1, "2000-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("pair"));
        Money.book(budget, "REVERSAL", 1, "2000-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reversesId"));
        Money.book(budget, "PAYMENT", 1, "1989-12-31").then().statusCode(400).body("errors[0].code", equalTo("range"));
        Money.book(budget, "PAYMENT", 1, "+12345-01-01").then().statusCode(400);
        Money.book(budget, "GIFT", 1, "2000-01-01").then().statusCode(400);
        Money.book("tinh", budget, "{}", "key-" + budget)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/amount", "/effectiveOn", "/kind")));
        as("tinh")
                .contentType(ContentType.JSON)
                .body(Money.entry("ALLOCATION", 1, "2000-01-01"))
                .post(BUDGETS + "/" + budget + "/entries")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("idempotency-key-required")));
        assertEquals(List.of(0L), Sql.column("select count(*) from entry where budget_id = ?", budget));
    }

    @Test
    void theLedgerRunsInTheOrderOfDaysWithItsBalance() {
        UUID budget = Money.open();
        Money.booked(budget, "ALLOCATION", 100, "2000-01-01");
        Money.booked(budget, "PAYMENT", 30, "2000-03-01");
        Money.booked(budget, "PAYMENT", 20, "2000-02-01");
        String path = BUDGETS + "/" + budget + "/entries";
        as("phantich")
                .get(path)
                .then()
                .body("items.amount", equalTo(List.of(100, 20, 30)))
                .body("items.balance", equalTo(List.of(100, 80, 50)));
        String cursor = as("phantich").get(path + "?limit=2").path("nextCursor");
        as("phantich").get(path + "?limit=2&cursor=" + cursor).then().body("items.balance", equalTo(List.of(50)));
        assertEquals(
                "3", as("phantich").accept("application/x-ndjson").get(path).header("Gnbv-Total"));
    }

    @Test
    void aClientMadeIdIsBookedOnceAndOnOneBudget() {
        UUID budget = Money.open();
        UUID other = Money.open();
        Map<String, Object> entry = Money.entry("ALLOCATION", 100, "2000-01-01");
        entry.put("id", UUID.randomUUID());
        Money.book(budget, entry).then().statusCode(201);
        Money.book(budget, entry).then().statusCode(200);
        Money.book(other, entry).then().statusCode(409).body("type", equalTo(problem("id-taken")));
        entry.put("amount", 101);
        Money.book(budget, entry).then().statusCode(409).body("type", equalTo(problem("id-taken")));
        assertEquals(List.of(1L), Sql.column("select count(*) from entry where id = ?", entry.get("id")));
    }

    @Test
    void nobodyChangesOrRemovesWhatIsBooked() throws SQLException {
        UUID budget = Money.open();
        UUID entry = Money.booked(budget, "ALLOCATION", 100, "2000-01-01");
        Sql.Actor officer = new Sql.Actor("tester", "officer", Units.unit("62"));
        List<String> attempts = List.of(
                "update entry set amount = 1 where id = '" + entry + "'",
                "delete from entry where id = '" + entry + "'");
        for (String attempt : attempts) {
            try (Connection connection = Sql.application(officer)) {
                assertEquals("GN001", failure(connection, attempt));
            }
            try (Connection connection = Sql.owner()) {
                assertEquals("GN001", failure(connection, attempt));
            }
        }
        for (String table : List.of("entry", "budget_transfer", "budget_carry_over")) {
            try (Connection connection = Sql.application(officer)) {
                assertEquals("42501", failure(connection, "truncate " + table + " cascade"));
            }
            try (Connection connection = Sql.owner()) {
                assertEquals("GN001", failure(connection, "truncate " + table + " cascade"));
            }
        }
        assertEquals(List.of(100L), Sql.column("select amount from entry where id = ?", entry));
    }

    @Test
    void theSumsOfEntriesAreTheDatabasesOwn() throws SQLException {
        UUID budget = Money.open(Map.of("unitId", Units.unit("62")));
        Money.booked(budget, "ALLOCATION", 100, "2000-01-31");
        Sql.Actor officer = new Sql.Actor("tester", "officer", Units.unit("62"));
        String sums =
                "select concat_ws(' ', month, available_change, entries) from entry_sum where budget_id = ? order by month";
        try (Connection connection = Sql.application(officer)) {
            assertEquals(List.of("0 100 1", "1 100 1"), Sql.column(connection, sums, budget));
        }
        for (String attempt : List.of(
                "update entry_sum set available_change = 1 where budget_id = '" + budget + "'",
                "delete from entry_sum where budget_id = '" + budget + "'",
                "insert into entry_sum select * from entry_sum where budget_id = '" + budget + "'",
                "truncate entry_sum")) {
            try (Connection connection = Sql.application(officer)) {
                assertEquals("42501", failure(connection, attempt));
            }
        }
        try (Connection connection = Sql.application(new Sql.Actor("tester", "officer", Units.unit("23545")))) {
            assertEquals(List.of(), Sql.column(connection, sums, budget));
        }
    }

    @Test
    void theDatabaseItselfKeepsScopesApart() throws SQLException {
        UUID ofProvince = Money.open(Map.of("unitId", Units.unit("62")));
        Money.booked(ofProvince, "ALLOCATION", 100, "2000-01-01");
        String insert = "insert into entry (id, budget_id, kind, amount, effective_on) "
                + "values (gen_random_uuid(), '" + ofProvince + "', 'ALLOCATION', 1, '2000-01-01')";
        try (Connection connection = Sql.application(new Sql.Actor("tester", "officer", Units.unit("23545")))) {
            assertEquals(
                    List.of(0L), Sql.column(connection, "select count(*) from entry where budget_id = ?", ofProvince));
            assertEquals(List.of(0L), Sql.column(connection, "select count(*) from budget where id = ?", ofProvince));
            assertEquals("42501", failure(connection, insert));
        }
        for (String role : List.of("analyst", "evaluator", "admin", "partner")) {
            try (Connection connection = Sql.application(new Sql.Actor("tester", role, Units.unit("62")))) {
                assertEquals("42501", failure(connection, insert));
            }
        }
        try (Connection connection = Sql.application(new Sql.Actor("", "", null))) {
            assertEquals(List.of(0L), Sql.column(connection, "select count(*) from entry"));
        }
    }

    @Test
    void halvesOfAPairAreNeverBookedAlone() throws SQLException {
        UUID from = Money.open(Map.of("fiscalYear", 1998));
        UUID to = Money.open(Map.of("fiscalYear", 1998));
        Money.booked(from, "ALLOCATION", 10, "1998-01-01");
        String transfer = Money.transfer(from, to, 10, "1998-01-02").path("id");
        for (String kind : List.of("TRANSFER_IN", "TRANSFER_OUT")) {
            try (Connection connection = Sql.owner()) {
                assertEquals(
                        "GN004",
                        failure(
                                connection,
                                "insert into entry (id, budget_id, kind, amount, effective_on, transfer_id) "
                                        + "values (gen_random_uuid(), '" + from + "', '" + kind
                                        + "', 1, '1998-01-02', '" + transfer + "')"));
            }
        }
        assertEquals(
                List.of(2L), Sql.column("select count(*) from entry where transfer_id = ?", UUID.fromString(transfer)));
        assertEquals(
                List.of(0L),
                Sql.column("select count(*) from budget_transfer t where 2 <> (select count(*) from entry e "
                        + "where e.transfer_id = t.id and e.amount = t.amount and e.effective_on = t.effective_on)"));
    }

    @Test
    void entriesAreRefusedWhereASnapshotCouldHideOthers() throws SQLException {
        UUID budget = Money.open();
        try (Connection connection = Sql.owner()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertEquals(
                    "GN004",
                    failure(
                            connection,
                            "insert into entry (id, budget_id, kind, amount, effective_on) values "
                                    + "(gen_random_uuid(), '" + budget + "', 'ALLOCATION', 1, '2000-01-01')"));
        }
    }

    @Test
    void entriesAcrossBudgetsAreListedByTheFiguresTheyMake() throws InterruptedException {
        UUID budget = Money.open();
        Money.booked(budget, "ALLOCATION", 100, "2000-01-01");
        Money.booked(budget, "PAYMENT", 40, "2000-02-01");
        Sealed.afterNow();
        String query = "/api/v1/entries?budgetId=" + budget;
        as("phantich").get(query + "&figure=DISBURSED").then().body("items.disbursedChange", equalTo(List.of(40)));
        as("phantich").get(query + "&asOf=2000-01-31").then().body("items.kind", equalTo(List.of("ALLOCATION")));
        as("phantich").get(query + "&kind=PAYMENT&sort=-effectiveOn").then().body("items.lineCode", hasItem("DA1.1"));
        as("phantich").get(query + "&figure=GUESSED").then().statusCode(400);
        assertTrue(as("phantich").accept("text/csv").get(query).asString().contains("DA1.1"));
    }

    private static String failure(Connection connection, String sql) {
        return assertThrows(
                        SQLException.class, () -> connection.createStatement().execute(sql), sql)
                .getSQLState();
    }
}
