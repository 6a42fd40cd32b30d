package vn.gnbv.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gnbv.testing.FactsDatabase;
import vn.gnbv.testing.Sql;

/**
 * Somebody with all rights in the database tampers, in a real PostgreSQL, a thousand times in ways drawn from a seed: each is found.
 * Triggers are off for them, and every round ends with a rollback.
 */
class AuditTamperDatabaseTest {
    private static final int ROUNDS = 1_000;
    private static final long SEED = 20_180_630;
    private static final int BLOCKS = 30;

    private static final SealKey KEY = TestKeys.anew();
    private static final Path VERIFIER = Path.of("..", "verifier", "VerifyAudit.java");

    private static FactsDatabase database;
    private static List<String> heads;

    @TempDir
    Path folder;

    @BeforeAll
    static void sealABitOfHistory() throws SQLException {
        database = FactsDatabase.start();
        try (Connection superuser = database.superuser()) {
            // The reference data has thousands of rows, and is verified with all the rest elsewhere.
            run(superuser, "set session_replication_role = replica");
            run(superuser, "truncate audit_event");
        }
        try (Connection owner = database.owner()) {
            SqlChain chain = new SqlChain(owner);
            Random random = new Random(SEED);
            for (int block = 0; block < BLOCKS; block++) {
                for (int row = random.nextInt(5); row > 0; row--) {
                    run(
                            owner,
                            "insert into agency (id, code, name_vi, name_en, level, evidence) "
                                    + "values (gen_random_uuid(), 'B%d_%d', 'Sở', 'Department', 'PROVINCE', 'CONFIRMED')"
                                            .formatted(block, row));
                    if (random.nextBoolean()) {
                        run(
                                owner,
                                "update agency set name_vi = name_vi || ' mới' where code = 'B%d_%d'"
                                        .formatted(block, row));
                    }
                }
                chain.seal(KEY);
            }
            run(
                    owner,
                    "insert into agency (id, code, name_vi, name_en, level, evidence) "
                            + "values (gen_random_uuid(), 'LAST', 'Sở', 'Department', 'PROVINCE', 'CONFIRMED')");
            chain.seal(KEY);
            chain.seal(KEY);
            chain.seal(KEY);
            heads = chain.blocksAfter(0, 1_000).stream()
                    .map(block -> block.headLine(chain.chain()))
                    .toList();
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = Sql.bind(connection, sql, parameters)) {
            statement.execute();
        }
    }

    private static ChainBreak verify(Connection connection) {
        return new ChainVerifier(new SqlChain(connection), KEY.trusted())
                .verify(HeadLines.of(heads), progress -> {})
                .broken();
    }

    @Test
    void untouchedItPassesWithBothVerifiers() throws Exception {
        try (Connection superuser = database.superuser()) {
            assertNull(verify(superuser));
            assertEquals(0, verifyElsewhere(superuser));
        }
    }

    @Test
    void aThousandWaysOfTamperingAreFound() throws Exception {
        Random random = new Random(SEED);
        Map<Tampering.Kind, Integer> found = new EnumMap<>(Tampering.Kind.class);
        try (Connection superuser = database.superuser()) {
            superuser.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                Tampering.Kind kind = Tampering.Kind.values()[round % Tampering.Kind.values().length];
                run(superuser, "set local session_replication_role = replica");
                String done = new Tampering(superuser, random, KEY).tamper(kind);
                String told = "seed %d, round %d: %s: %s".formatted(SEED, round, kind, done);
                ChainBreak broken = verify(superuser);
                assertNotNull(broken, told);
                assertTrue(kind.answers().contains(broken.kind()), told + " was found as " + broken);
                // Once for each way also by the verifier that shares no code with the product.
                if (round < Tampering.Kind.values().length) {
                    assertEquals(kind.onlyInside() ? 0 : 1, verifyElsewhere(superuser), told);
                }
                superuser.rollback();
                found.merge(kind, 1, Integer::sum);
            }
            assertNull(verify(superuser), "every round was taken back");
        }
        assertTrue(found.values().stream().allMatch(count -> count >= 70), found.toString());
    }

    /** @return what the separate program ended with: 0 for passed, 1 for broken */
    private int verifyElsewhere(Connection connection) throws IOException, InterruptedException {
        Path export = folder.resolve("audit.ndjson");
        try (OutputStream output = Files.newOutputStream(export)) {
            new AuditExport(new SqlChain(connection)).write(output);
        }
        Path headFile = Files.write(folder.resolve("heads.ndjson"), heads);
        Path publicKey = Files.writeString(folder.resolve("public-key.pem"), KEY.publicKeyPem());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                VERIFIER.toString(),
                export.toString(),
                publicKey.toString(),
                headFile.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start();
        return process.waitFor();
    }
}
