package vn.gnbv.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.token;
import static vn.gnbv.testing.Money.BUDGETS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Many clients at once: the ledger leaves exactly what is right, and a retried request books once. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class MoneyRaceResourceTest {
    private static final int CLIENTS = 64;
    private static final int PARALLEL_RETRIES = 50;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int AWAY = 503;
    private static final int MOST_RETRIES = 60;

    /** Starts all at one moment; an answer that says 'later' is asked for again, as a client would. */
    private static List<Response> together(int count, Callable<Response> request) throws Exception {
        token("tinh");
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newFixedThreadPool(count)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int client = 0; client < count; client++) {
                answers.add(clients.submit(() -> {
                    start.await();
                    return persistently(request);
                }));
            }
            start.countDown();
            List<Response> responses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                responses.add(answer.get(3, TimeUnit.MINUTES));
            }
            return responses;
        }
    }

    private static Response persistently(Callable<Response> request) throws Exception {
        for (int attempt = 0; attempt < MOST_RETRIES; attempt++) {
            Response response = request.call();
            boolean later = response.statusCode() == AWAY
                    || (response.statusCode() == CONFLICT && response.header("Retry-After") != null);
            if (!later) {
                return response;
            }
        }
        throw new IllegalStateException("never answered");
    }

    @Test
    void clientsThatSpendOneBudgetAtOnceLeaveExactlyWhatIsRight() throws Exception {
        UUID budget = Money.open();
        Money.booked(budget, "ALLOCATION", 1_000, "2001-01-01");
        List<Response> answers = together(CLIENTS, () -> Money.book(budget, "PAYMENT", 30, "2001-02-01"));
        long paid = answers.stream()
                .filter(answer -> answer.statusCode() == CREATED)
                .count();
        assertEquals(33, paid);
        answers.stream()
                .filter(answer -> answer.statusCode() != CREATED)
                .forEach(answer -> answer.then()
                        .statusCode(CONFLICT)
                        .body("type", equalTo("urn:gnbv:problem:available-exceeded"))
                        .body("available", equalTo(10)));
        as("tinh")
                .get(BUDGETS + "/" + budget)
                .then()
                .body("available", equalTo(10))
                .body("disbursed", equalTo(990));
    }

    @Test
    void transfersToAndFroAtOnceNeitherWaitForEachOtherForEverNorLoseMoney() throws Exception {
        UUID one = Money.open(Map.of("fiscalYear", 2001));
        UUID other = Money.open(Map.of("fiscalYear", 2001));
        Money.booked(one, "ALLOCATION", 500, "2001-01-01");
        Money.booked(other, "ALLOCATION", 500, "2001-01-01");
        List<Response> answers = together(
                32,
                () -> Thread.currentThread().threadId() % 2 == 0
                        ? Money.transfer(one, other, 10, "2001-03-01")
                        : Money.transfer(other, one, 10, "2001-03-01"));
        answers.forEach(answer -> assertEquals(CREATED, answer.statusCode(), answer.asString()));
        int left = as("tinh").get(BUDGETS + "/" + one).path("available");
        int right = as("tinh").get(BUDGETS + "/" + other).path("available");
        assertEquals(1_000, left + right);
        assertEquals(
                List.of(0L),
                Sql.column(
                        "select sum(available_change)::bigint from entry where transfer_id is not null "
                                + "and budget_id in (?, ?)",
                        one,
                        other));
    }

    @Test
    void aMoneyPostSentFiftyTimesInParallelAndTenTimesInARowBooksOnce() throws Exception {
        UUID budget = Money.open();
        String key = UUID.randomUUID().toString();
        Map<String, Object> entry = Money.entry("ALLOCATION", 700, "2001-01-01");
        List<Response> answers =
                new ArrayList<>(together(PARALLEL_RETRIES, () -> Money.book("tinh", budget, entry, key)));
        for (int again = 0; again < 10; again++) {
            answers.add(Money.book("tinh", budget, entry, key));
        }
        Response first = answers.getFirst();
        for (Response answer : answers) {
            assertEquals(CREATED, answer.statusCode(), answer.asString());
            assertEquals(first.asString(), answer.asString());
            assertEquals(first.header("ETag"), answer.header("ETag"));
            assertEquals(first.header("Location"), answer.header("Location"));
        }
        assertEquals(
                PARALLEL_RETRIES + 9,
                answers.stream()
                        .filter(answer -> "true".equals(answer.header("Idempotency-Replayed")))
                        .count());
        assertEquals(List.of(1L), Sql.column("select count(*) from entry where budget_id = ?", budget));

        Map<String, Object> otherBody = Money.entry("ALLOCATION", 701, "2001-01-01");
        Money.book("tinh", budget, otherBody, key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:gnbv:problem:idempotency-key-reused"));
        Money.book("tinh", Money.open(), entry, key).then().statusCode(422);
        Money.book("tinh", budget, entry, " ").then().statusCode(400);
        Money.book("tinh", budget, entry, "k".repeat(256)).then().statusCode(400);
    }

    @Test
    void anotherUsersKeySeesNothing() {
        UUID budget = Money.open(Map.of("unitId", vn.gnbv.testing.Units.unit("23545")));
        String key = UUID.randomUUID().toString();
        Map<String, Object> entry = Money.entry("ALLOCATION", 700, "2001-01-01");
        String first = Money.book("tinh", budget, entry, key)
                .then()
                .statusCode(CREATED)
                .extract()
                .path("id");
        Response second = Money.book("xa", budget, entry, key);
        second.then().statusCode(CREATED);
        assertTrue(second.header("Idempotency-Replayed") == null);
        assertTrue(!first.equals(second.path("id")));
        assertEquals(List.of(2L), Sql.column("select count(*) from entry where budget_id = ?", budget));
    }
}
