package vn.gnbv.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.HouseholdFiles.HEADER;
import static vn.gnbv.testing.HouseholdFiles.IMPORTS;
import static vn.gnbv.testing.HouseholdFiles.PATIENCE_MILLIS;
import static vn.gnbv.testing.HouseholdFiles.code;
import static vn.gnbv.testing.HouseholdFiles.send;
import static vn.gnbv.testing.HouseholdFiles.settled;
import static vn.gnbv.testing.Households.COMMUNE;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Steps of an import that are stopped, and those whose worker died, or was only slow. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class HouseholdImportStepsResourceTest {
    private static final int SEVERAL_PARTS = 13_000;
    private static final int FIRST_PART = 4_000;
    private static final String LEFT_ROW =
            "insert into import_household_row (id, batch_id, number, sheet, row, action, household_action, member_action, leads) "
                    + "values (gen_random_uuid(), ?, ?, 'x', 1, 'NEW', 'NEW', 'NEW', true)";

    @Inject
    Scheduler scheduler;

    @Inject
    ImportJobStore jobs;

    @Inject
    HouseholdImports households;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    private static String brought(String code, int many) {
        return brought(IntStream.range(0, many).mapToObj(index -> code + index));
    }

    private static String brought(Stream<String> codes) {
        String lines = codes.map(code -> code + ";" + COMMUNE + ";;;;A Nhiều;Nam;1985;14;")
                .collect(Collectors.joining("\n", HEADER + "\n", ""));
        return send("huyen", "text/csv", lines.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void ask(String id, String step, Map<String, String> body) {
        as("huyen")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(IMPORTS + "/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static long rows(String id) {
        return (Long) Sql.column("select count(*) from import_household_row where batch_id = ?", UUID.fromString(id))
                .getFirst();
    }

    private static long homes(String code) {
        return (Long) Sql.column("select count(*) from household where code like ?", code + "%")
                .getFirst();
    }

    private static String state(String id) {
        return as("huyen").get(IMPORTS + "/" + id).path("state");
    }

    /** The step of the import, taken by a worker that is not the scheduled one. */
    private ImportJobStore.Job taken(String id) {
        ImportJobStore.Job job = jobs.take().orElseThrow();
        assertEquals(id, job.batchId().toString());
        return job;
    }

    /** How many wait for what another transaction does. */
    private static long waiting() {
        return (Long)
                Sql.column("select count(*) from pg_locks where not granted").getFirst();
    }

    private static void leaseRunsOut(String id) {
        assertEquals(
                1,
                Sql.run(
                        "update import_job set lease_until = clock_timestamp() - interval '1 second' where batch_id = ?",
                        UUID.fromString(id)));
    }

    @Test
    void aCheckIsStoppedInItsMiddle() throws SQLException, InterruptedException {
        scheduler.pause();
        String code = code();
        String id = brought(code, SEVERAL_PARTS);
        CompletableFuture<Void> asked;
        // The second part can't be written before this transaction ends; whoever stops it may have to wait for that
        // part.
        try (Connection owner = Sql.owner();
                PreparedStatement row = owner.prepareStatement(LEFT_ROW)) {
            owner.setAutoCommit(false);
            row.setObject(1, UUID.fromString(id));
            row.setInt(2, FIRST_PART + 1);
            row.executeUpdate();
            scheduler.resume();
            long until = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (rows(id) < FIRST_PART) {
                assertTrue(System.currentTimeMillis() < until, "the first part is not checked");
                Thread.sleep(50);
            }
            assertEquals("CHECKING", state(id));
            asked = CompletableFuture.runAsync(() -> ask(id, "cancel", Map.of()));
            while (!asked.isDone() && waiting() < 2) {
                assertTrue(System.currentTimeMillis() < until, "nobody was told to stop");
                Thread.sleep(50);
            }
            owner.rollback();
        }
        asked.join();
        JsonPath stopped = settled(id);
        assertEquals("FAILED", stopped.getString("state"), stopped.prettify());
        assertEquals("cancelled", stopped.getString("failureCode"));
        assertTrue(rows(id) < SEVERAL_PARTS);
        assertEquals(0, homes(code));
        as("huyen")
                .header("If-Match", "\"v" + stopped.getInt("version") + "\"")
                .delete(IMPORTS + "/" + id)
                .then()
                .statusCode(204);
        assertEquals(0, rows(id));
    }

    @Test
    void aLeaseIsRenewedWhileTheLastQueryOfACheckWaits() throws SQLException, InterruptedException {
        String code = code();
        String again = code + "1";
        String id = brought(Stream.concat(
                Stream.of(again, code + "x", again),
                IntStream.range(2, SEVERAL_PARTS).mapToObj(index -> code + index)));
        UUID batch = UUID.fromString(id);
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        // The household that stands in the file twice is left out at the end, and can't be before this transaction
        // ends.
        try (Connection owner = Sql.owner()) {
            owner.setAutoCommit(false);
            while (Sql.column(
                            owner,
                            "select id from import_household_row where batch_id = ? and number = 3 for update",
                            batch)
                    .isEmpty()) {
                assertTrue(System.currentTimeMillis() < until, "the first part is not checked");
                Thread.sleep(5);
            }
            while (waiting() == 0) {
                assertTrue(System.currentTimeMillis() < until, "the check does not come to its end");
                Thread.sleep(50);
            }
            leaseRunsOut(id);
            while (Sql.column("select 1 from import_job where batch_id = ? and lease_until > clock_timestamp()", batch)
                    .isEmpty()) {
                assertTrue(System.currentTimeMillis() < until, "the lease is not renewed");
                Thread.sleep(50);
            }
            assertEquals("CHECKING", state(id));
            owner.rollback();
        }
        JsonPath checked = settled(id);
        assertEquals(List.of("CHECKED", 1), List.of(checked.getString("state"), checked.getInt("rejectedRows")));
    }

    @Test
    void aCheckWhoseWorkerDiedIsDoneAnew() {
        scheduler.pause();
        String id = brought(code(), 2);
        taken(id);
        Sql.run(LEFT_ROW, UUID.fromString(id), 2);
        assertTrue(jobs.take().isEmpty(), "a step is taken twice");
        leaseRunsOut(id);
        households.run(taken(id));
        JsonPath checked = settled(id);
        assertEquals(List.of("CHECKED", 2), List.of(checked.getString("state"), checked.getInt("newRows")));
        assertEquals(2, rows(id));
    }

    @Test
    void aWorkerThatWasThoughtDeadChangesNothing() {
        scheduler.pause();
        String code = code();
        String id = brought(code, 2);
        ImportJobStore.Job slow = taken(id);
        leaseRunsOut(id);
        ImportJobStore.Job next = taken(id);
        Sql.run(LEFT_ROW, UUID.fromString(id), 1);
        households.run(slow);
        assertEquals(List.of("CHECKING", 1L), List.of(state(id), rows(id)));
        households.run(next);
        assertEquals(List.of("CHECKED", 2L), List.of(state(id), rows(id)));
        households.run(slow);
        assertEquals(List.of("CHECKED", 2L), List.of(state(id), rows(id)));

        ask(id, "commit", Map.of("mode", "ALL"));
        ImportJobStore.Job slowWriter = taken(id);
        leaseRunsOut(id);
        ImportJobStore.Job nextWriter = taken(id);
        households.run(slowWriter);
        assertEquals(List.of("COMMITTING", 0L), List.of(state(id), homes(code)));
        households.run(nextWriter);
        assertEquals(List.of("COMMITTED", 2L), List.of(state(id), homes(code)));
        households.run(slowWriter);
        assertEquals(List.of("COMMITTED", 2L), List.of(state(id), homes(code)));
    }

    @Test
    void aStepThatIsStoppedBeforeItBeginsLeavesWhatWas() {
        scheduler.pause();
        String code = code();
        String id = brought(code, 1);
        households.run(taken(id));
        ask(id, "commit", Map.of("mode", "ALL"));
        ask(id, "cancel", Map.of());
        households.run(taken(id));
        assertEquals(List.of("CHECKED", 0L), List.of(state(id), homes(code)));
        assertEquals("cancelled", as("huyen").get(IMPORTS + "/" + id).path("failureCode"));
        ask(id, "commit", Map.of("mode", "ALL"));
        households.run(taken(id));
        assertEquals(List.of("COMMITTED", 1L), List.of(state(id), homes(code)));
    }
}
