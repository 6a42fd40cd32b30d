package vn.gnbv.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Evaluations.contentVersion;
import static vn.gnbv.testing.Evaluations.id;
import static vn.gnbv.testing.Evaluations.move;
import static vn.gnbv.testing.Evaluations.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The states of an evaluation, who moves it, and what happens when several try at once. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class EvaluationTransitionResourceTest {

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void anEvaluationGoesItsWayAndEveryStepIsKept() {
        String address = Evaluations.in("REVIEW");
        move("danhgia", address, "PUBLISHED")
                .then()
                .statusCode(201)
                .body("step", equalTo("PROPOSED"))
                .body("madeBy", equalTo(Evaluations.LEAD));
        as("tinh").get(address).then().body("state", equalTo("REVIEW")).body("proposedBy", equalTo(Evaluations.LEAD));
        Response approved = move("tinh", address, "PUBLISHED");
        approved.then()
                .statusCode(201)
                .body("step", equalTo("MOVED"))
                .body("from", equalTo("REVIEW"))
                .body("madeBy", equalTo(Evaluations.PROVINCE_OFFICER));
        as("phantich").get(approved.header("Location")).then().statusCode(200);
        as("phantich").get(address).then().body("state", equalTo("PUBLISHED")).body("frozenBlock", notNullValue());
        as("phantich")
                .get(address + "/transitions")
                .then()
                .body("items.to", contains("FIELD_WORK", "DRAFTING", "REVIEW", "PUBLISHED", "PUBLISHED"));
        for (String account : List.of("danhgia", "tinh")) {
            refused(move(account, address, "DRAFTING"), 409, "no-such-step");
        }
    }

    @Test
    void theFrozenBlockHoldsEverythingThatWasApproved() {
        String address = Evaluations.published();
        assertEquals(
                List.of(true),
                Sql.column(
                        "select b.transaction_upper > (select max(transaction) from evaluation_member where evaluation_id = e.id) "
                                + "from evaluation e join seal_block b on b.number = e.frozen_block where e.id = ?",
                        id(address)));
    }

    @Test
    void whatIsNotSealedYetIsNotPublished() throws SQLException {
        try (Connection older = Sql.owner()) {
            // A transaction that is still running keeps all later ones from being sealed.
            older.setAutoCommit(false);
            Sql.column(older, "select pg_current_xact_id()::text");
            String address = Evaluations.in("REVIEW");
            move("danhgia", address, "PUBLISHED").then().statusCode(201);
            refused(move("tinh", address, "PUBLISHED"), 409, "not-sealed");
            older.rollback();
            move("tinh", address, "PUBLISHED").then().statusCode(201);
        }
    }

    @Test
    void noStateIsSkipped() {
        String address = Evaluations.planned();
        for (String to : List.of("PLANNED", "DRAFTING", "REVIEW", "PUBLISHED")) {
            refused(move("danhgia", address, to), 409, "no-such-step");
        }
    }

    @Test
    void theWayBackNeedsAReason() {
        String address = Evaluations.in("REVIEW");
        refused(move("danhgia2", address, "DRAFTING"), 400, "reason-required");
        refused(move("danhgia2", address, "DRAFTING", "  ", contentVersion(address)), 400, "reason-required");
        move("danhgia", address, "PUBLISHED").then().statusCode(201);
        move("tinh", address, "DRAFTING", "Thiếu số liệu huyện", contentVersion(address))
                .then()
                .statusCode(201)
                .body("reason", equalTo("Thiếu số liệu huyện"));
        as("danhgia").get(address).then().body("state", equalTo("DRAFTING")).body("proposedBy", nullValue());
    }

    @Test
    void aContentVersionThatIsNotTheCurrentOneIsRefused() {
        String address = Evaluations.planned();
        long read = contentVersion(address);
        post(
                        "danhgia2",
                        address + "/terms-of-reference",
                        Map.of("theme", "MONEY", "questionVi", "Vốn?", "questionEn", "Money?"))
                .then()
                .statusCode(201);
        Response stale = move("danhgia", address, "FIELD_WORK", null, read);
        refused(stale, 409, "content-changed");
        assertEquals(contentVersion(address), stale.jsonPath().getLong("contentVersion"));
        assertEquals("PLANNED", Evaluations.state(address));
    }

    @Test
    void whoProposesDoesNotApproveAndNobodyElseDoesEither() {
        String address = Evaluations.in("REVIEW");
        refused(move("danhgia2", address, "PUBLISHED"), 403, "not-lead");
        refused(move("tinh", address, "PUBLISHED"), 409, "not-proposed");
        move("danhgia", address, "PUBLISHED").then().statusCode(201);
        refused(move("danhgia", address, "PUBLISHED"), 409, "same-person");
        refused(move("danhgia2", address, "PUBLISHED"), 403, "not-approver");
        move("huyen", address, "PUBLISHED").then().statusCode(404);
        move("phantich", address, "PUBLISHED").then().statusCode(404);
        move("admin", address, "PUBLISHED").then().statusCode(403);
        assertEquals("REVIEW", Evaluations.state(address));
    }

    @Test
    void aLeadWhoIsAnOfficerTooDoesNotApproveTheOwnProposal() throws SQLException {
        String address = Evaluations.in("REVIEW");
        Sql.Actor both = new Sql.Actor(Evaluations.LEAD, "evaluator,officer", Units.unit("62"));
        String insert = "insert into evaluation_transition (id, evaluation_id, from_state, to_state, content_version) "
                + "values (gen_random_uuid(), ?, 'REVIEW', 'PUBLISHED', evaluation_content_version(?))";
        try (Connection connection = Sql.application(both)) {
            Sql.bind(connection, insert, id(address), id(address)).executeUpdate();
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(connection, insert, id(address), id(address)).executeUpdate());
            assertTrue(refusal.getMessage().contains("does not approve"), refusal.getMessage());
        }
    }

    @Test
    void anOfficerOutsideTheTeamTakesNoOtherStep() {
        String address = Evaluations.planned();
        Sql.run(
                "insert into evaluation_member (id, evaluation_id, user_id, name, role) values (gen_random_uuid(), ?, ?, 'x', 'MEMBER')",
                id(address),
                Evaluations.PROVINCE_OFFICER);
        // Being on a team counts for an evaluator only: to the officer the planned evaluation does not exist.
        move("tinh", address, "FIELD_WORK").then().statusCode(404);
        assertEquals("PLANNED", Evaluations.state(address));
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        String address = Evaluations.planned();
        post("danhgia", address + "/transitions", Map.of("to", "FIELD_WORK"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contentVersion"));
        post("danhgia", address + "/transitions", Map.of("to", "GONE", "contentVersion", 1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("type"));
        post("danhgia", address + "/transitions", Map.of("to", "FIELD_WORK", "contentVersion", 1, "step", "MOVED"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-property"));
        as("danhgia")
                .contentType(ContentType.JSON)
                .body("[")
                .post(address + "/transitions")
                .then()
                .statusCode(400);
        as("danhgia").get(address + "/transitions/" + UUID.randomUUID()).then().statusCode(404);
        String other = Evaluations.in("FIELD_WORK");
        String step = as("danhgia").get(other + "/transitions").path("items[0].id");
        as("danhgia").get(address + "/transitions/" + step).then().statusCode(404);
    }

    @Test
    void ofManyWhoTakeTheSameStepOneDoes() throws Exception {
        String address = Evaluations.planned();
        long read = contentVersion(address);
        List<Integer> statuses = atOnce(
                8, () -> move("danhgia", address, "FIELD_WORK", null, read).statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(7, statuses.stream().filter(status -> status == 409).count());
        as("danhgia").get(address + "/transitions").then().body("items", hasSize(1));
    }

    @Test
    void whatIsBeingWrittenWhileTheTeamGoesOnIsInItOrRefused() throws Exception {
        String address = Evaluations.in("DRAFTING");
        UUID id = id(address);
        Sql.Actor member = new Sql.Actor(Evaluations.MEMBER, "evaluator", Units.unit("62"));
        long read = contentVersion(address);
        try (Connection connection = Sql.application(member);
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Sql.bind(
                            connection,
                            "insert into rating (id, evaluation_id, criterion, score, reason_vi, reason_en) "
                                    + "values (gen_random_uuid(), ?, 'IMPACT', 4, 'x', 'x')",
                            id)
                    .executeUpdate();
            Future<Response> step = threads.submit(() -> move("danhgia", address, "REVIEW", null, read));
            assertThrows(java.util.concurrent.TimeoutException.class, () -> step.get(700, TimeUnit.MILLISECONDS));
            connection.commit();
            refused(step.get(), 409, "content-changed");
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> answers = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(number -> call).toList());
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
