package vn.gnbv.history;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;

/** The running product verifies its audit, and exports it for the program that shares no code with it. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class AuditVerificationResourceTest {
    private static final String VERIFICATION = "/api/v1/audit-events/verification";
    private static final Path VERIFIER = Path.of("..", "verifier", "VerifyAudit.java");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private static Response verified() throws InterruptedException {
        as("admin").post(VERIFICATION).then().statusCode(200).body("state", notNullValue());
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Response told = as("admin").get(VERIFICATION);
            told.then().statusCode(200);
            if (!told.path("state").equals("RUNNING")) {
                return told;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the verification does not end");
    }

    /** Row of a new budget's audit, sealed and signed, with its heads written. */
    private static long sealedRow() throws InterruptedException {
        UUID id = Money.open();
        long block = Seals.seal();
        Instant end = Instant.now().plus(PATIENCE);
        while (Sql.column("select 1 from seal_block where number >= ? and signature is not null", block)
                        .isEmpty()
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return (Long)
                Sql.column("select id from audit_event where row_id = ?", id).getFirst();
    }

    @Test
    void allIsAsItWasSealed() throws Exception {
        sealedRow();
        verified()
                .then()
                .body("state", equalTo("PASSED"))
                .body("blocks", greaterThan(0))
                .body("rows", greaterThan(1000))
                .body("heads", greaterThan(0))
                .body("lastHash", notNullValue())
                .body("startedByName", notNullValue());
    }

    @Test
    void aRowThatWasChangedIsNamed() throws Exception {
        long row = sealedRow();
        tamper("update audit_event set actor_name = actor_name || ' (khác)' where id = " + row);
        try {
            verified()
                    .then()
                    .body("state", equalTo("BROKEN"))
                    .body("brokenKind", equalTo("ROW_CHANGED"))
                    .body("brokenRow", equalTo((int) row));
        } finally {
            tamper("update audit_event set actor_name = replace(actor_name, ' (khác)', '') where id = " + row);
        }
        verified().then().body("state", equalTo("PASSED"));
    }

    @Test
    void aHeadThatTheChainDoesNotHaveIsFound() throws Exception {
        sealedRow();
        Path heads = RealServices.seal().heads();
        List<String> lines = Files.readAllLines(heads);
        Files.writeString(
                heads,
                lines.getLast().replaceFirst("\"number\":\\d+", "\"number\":999999999") + "\n",
                StandardOpenOption.APPEND);
        verified()
                .then()
                .body("state", equalTo("BROKEN"))
                .body("brokenKind", equalTo("HEAD_MISSING"))
                .body("brokenBlock", equalTo(999_999_999));
        // The product appends to the same file: it is shortened, not replaced.
        String kept = Files.readString(heads).replaceFirst("(?m)^.*\"number\":999999999.*\n", "");
        Files.writeString(heads, kept, StandardOpenOption.TRUNCATE_EXISTING);
        verified().then().body("state", equalTo("PASSED"));
    }

    @Test
    void theSeparateVerifierComesToTheSameWithThePublishedKey() throws Exception {
        sealedRow();
        Path heads = Files.copy(RealServices.seal().heads(), folder.resolve("heads.ndjson"));
        Path export = folder.resolve("audit.ndjson");
        try (InputStream body = as("admin")
                .accept("application/x-ndjson")
                .get("/api/v1/audit-events/export")
                .then()
                .statusCode(200)
                .extract()
                .asInputStream()) {
            Files.copy(body, export);
        }
        String pem = nobody().get("/api/v1/about").path("sealPublicKey");
        assertEquals(Files.readString(RealServices.seal().publicKey()), pem);
        Path key = Files.writeString(folder.resolve("public-key.pem"), pem);
        assertEquals(0, elsewhere(export, key, heads), Files.readString(folder.resolve("told")));
        assertTrue(Files.readString(folder.resolve("told")).startsWith("PASSED"));
        Files.writeString(export, Files.readString(export).replaceFirst("Kon Tum", "Gia Lai"));
        assertEquals(1, elsewhere(export, key, heads));
    }

    private int elsewhere(Path export, Path key, Path heads) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        VERIFIER.toString(),
                        export.toString(),
                        key.toString(),
                        heads.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start()
                .waitFor();
    }

    @Test
    void theKeyIsTold() {
        nobody().get("/api/v1/about")
                .then()
                .statusCode(200)
                .body("sealPublicKey", startsWith("-----BEGIN PUBLIC KEY-----"));
    }

    /** As the owner, who first takes the guard away: only the seal tells. */
    private static void tamper(String sql) throws SQLException {
        try (Connection owner = Sql.owner()) {
            owner.setAutoCommit(false);
            for (String step : List.of(
                    "alter table audit_event disable trigger append_only",
                    sql,
                    "alter table audit_event enable trigger append_only")) {
                try (var statement = Sql.bind(owner, step)) {
                    statement.execute();
                }
            }
            owner.commit();
        }
    }
}
