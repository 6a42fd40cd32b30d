package vn.gnbv.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.FactsDatabase;
import vn.gnbv.testing.Sql;

/** The chain in a real PostgreSQL: what it promises, and what the database refuses to everybody. */
class AuditChainDatabaseTest {
    /** Tables that are not audited, each with its reason. */
    private static final List<String> WITHOUT_AUDIT = List.of(
            // The audit itself, and what it is sealed with.
            "audit_event",
            "seal_block",
            "seal_origin",
            "audit_verification",
            // Derived: kept by triggers from rows that are audited.
            "administrative_unit_number",
            "administrative_unit_scope",
            "unit_without_number",
            "entry_sum",
            "review_count",
            "identity_claim",
            "member_name",
            // What was found of rows that are audited.
            "identity_check",
            "identity_unchecked",
            // Answers of the API, kept for retries; what they tell of is audited.
            "idempotency_record",
            // A file as it came and its rows as they were read: the batch is audited with the file's SHA-256, what is
            // written from it row by row.
            "import_file",
            "import_file_part",
            "import_household_row",
            "import_row",
            // A step that runs, and what headers mean to whoever said so: nothing of the registry.
            "import_job",
            "import_mapping",
            // Numbers of a report as they were issued: append-only, and the files that they stand in are audited.
            "issued_figure",
            // What readers of public pages did: counted, told of nobody.
            "page_visitors",
            "publication_rating",
            "publication_readership",
            "readership_batch",
            // Written by migrations only.
            "personal_column",
            "flyway_schema_history");

    private static FactsDatabase database;
    private static final SealKey KEY = TestKeys.anew();

    @BeforeAll
    static void start() {
        database = FactsDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static void record(Connection connection, String code) throws SQLException {
        Sql.bind(
                        connection,
                        "insert into agency (id, code, name_vi, name_en, level, evidence) values (gen_random_uuid(), ?, 'Cơ quan', 'Agency', 'PROVINCE', 'CONFIRMED')",
                        code)
                .execute();
    }

    private static ChainVerifier.Outcome verify(Connection connection) {
        return new ChainVerifier(new SqlChain(connection), KEY.trusted())
                .verify(HeadLines.of(List.<String>of()), progress -> {});
    }

    private static List<Object> unaudited(Connection connection) throws SQLException {
        return Sql.column(connection, """
                select c.relname::text from pg_class c
                where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                  and c.relname not like '%\\_history' and not c.relname = any (?)
                  and not exists (
                      select from pg_trigger t
                      where t.tgrelid = c.oid and t.tgfoid = 'audit_row'::regproc and t.tgenabled = 'O'
                        -- After insert (4), update (16) and delete (8), for each row (1), whatever the values.
                        and t.tgtype = 1 + 4 + 8 + 16 and t.tgqual is null and t.tgattr = '')
                  -- Or after each of them for all rows of a statement.
                  and 4 + 8 + 16 is distinct from (
                      select sum(distinct t.tgtype) from pg_trigger t
                      where t.tgrelid = c.oid and t.tgfoid = 'audit_rows'::regproc and t.tgenabled = 'O'
                        and t.tgtype in (4, 8, 16) and t.tgqual is null and t.tgattr = '')
                order by 1""", (Object) WITHOUT_AUDIT.toArray(String[]::new));
    }

    @Test
    void everyTableIsAuditedOrSaysWhyNot() throws SQLException {
        try (Connection owner = database.owner()) {
            assertEquals(List.of(), unaudited(owner));
        }
    }

    @Test
    void aTableWithoutAuditIsFound() throws SQLException {
        try (Connection owner = database.owner()) {
            owner.setAutoCommit(false);
            Sql.bind(owner, "create table forgotten (id uuid primary key)").execute();
            Sql.bind(owner, "create table half (id uuid primary key)").execute();
            Sql.bind(
                            owner,
                            "create trigger zz_audit after insert or update on half for each row execute function audit_row()")
                    .execute();
            Sql.bind(owner, "alter table agency disable trigger zz_audit").execute();
            Sql.bind(owner, "alter table household disable trigger zz_audit_update")
                    .execute();
            Sql.bind(owner, "drop trigger zz_audit_delete on review").execute();
            assertEquals(List.of("agency", "forgotten", "half", "household", "review"), unaudited(owner));
            owner.rollback();
        }
    }

    @Test
    void nobodyChangesTheAuditNotEvenItsOwner() throws SQLException {
        try (Connection owner = database.owner()) {
            record(owner, "KEPT");
            new SqlChain(owner).seal(KEY);
            for (String sql : List.of(
                    "update audit_event set actor = 'somebody else'",
                    "delete from audit_event",
                    "truncate audit_event",
                    "delete from seal_block",
                    "truncate seal_block cascade",
                    "update seal_block set signature = null, hash = null, row_count = null, rows_hash = null, leaves = null, previous_hash = null, key_id = null",
                    "update seal_block set sealed_at = sealed_at - interval '1 day'",
                    "update seal_block set transaction_upper = transaction_upper + 1",
                    "update seal_block set beats = -1")) {
                SQLException refusal = assertThrows(
                        SQLException.class, () -> Sql.bind(owner, sql).execute(), sql);
                assertTrue(List.of("GN001", "23514").contains(refusal.getSQLState()), sql + ": " + refusal);
            }
        }
        try (Connection application = database.application()) {
            for (String sql : List.of(
                    "insert into audit_event (resource, row_id, operation) values ('agency', gen_random_uuid(), 'INSERT')",
                    "update audit_event set actor = 'x'",
                    "delete from audit_event",
                    "truncate audit_event",
                    "update seal_block set beats = beats + 1",
                    "delete from seal_block")) {
                SQLException refusal = assertThrows(
                        SQLException.class, () -> Sql.bind(application, sql).execute(), sql);
                assertEquals("42501", refusal.getSQLState(), sql);
            }
        }
    }

    @Test
    void everythingIsAsItWasSealed() throws SQLException {
        try (Connection owner = database.owner()) {
            SqlChain chain = new SqlChain(owner);
            record(owner, "ONE");
            chain.seal(KEY);
            record(owner, "TWO");
            record(owner, "THREE");
            chain.seal(KEY);
            ChainVerifier.Outcome outcome = verify(owner);
            assertNull(outcome.broken());
            assertEquals(0, outcome.unsealedRows());
            assertEquals(
                    database.number("select count(*) from audit_event"),
                    outcome.progress().rows());
        }
    }

    @Test
    void quietSecondsExtendOneEmptyBlock() throws SQLException {
        try (Connection owner = database.owner()) {
            SqlChain chain = new SqlChain(owner);
            record(owner, "BEFORE_SILENCE");
            chain.seal(KEY);
            chain.seal(KEY);
            SealedBlock empty = chain.blocksAfter(0, 10_000).getLast();
            assertEquals(0, empty.rowCount());
            for (int second = 0; second < 20; second++) {
                chain.seal(KEY);
            }
            SealedBlock extended = chain.blocksAfter(0, 10_000).getLast();
            assertEquals(empty.number(), extended.number());
            assertEquals(empty.sealedAt(), extended.sealedAt());
            assertEquals(empty.transactionUpper(), extended.transactionUpper());
            assertEquals(empty.beats() + 20, extended.beats());
            assertTrue(extended.sealedUntil().isAfter(empty.sealedUntil()));
            assertNull(verify(owner).broken());
            Instant silent = extended.sealedUntil();
            record(owner, "AFTER_SILENCE");
            chain.seal(KEY);
            SealedBlock next = chain.blocksAfter(0, 10_000).getLast();
            assertEquals(extended.number() + 1, next.number());
            assertTrue(next.sealedAt().isAfter(silent), "what was asked for as of the silence answers as before");
            assertNull(verify(owner).broken());
        }
    }

    @Test
    void aBlockMadeWithoutTheKeyIsSignedLater() throws SQLException {
        try (Connection owner = database.owner()) {
            for (String code : List.of("UNSIGNED_1", "UNSIGNED_2")) {
                record(owner, code);
                Sql.column(owner, "select seal_next_block()");
            }
            SqlChain chain = new SqlChain(owner);
            assertTrue(chain.blocksAfter(0, 10_000).stream().anyMatch(block -> !block.signed()));
            assertNull(verify(owner).broken(), "what is not signed yet is not broken");
            chain.seal(KEY);
            assertTrue(chain.blocksAfter(0, 10_000).stream().allMatch(SealedBlock::signed));
            assertNull(verify(owner).broken());
        }
    }

    @Test
    void manyServersAtOnceDoNotForkTheChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Void>> servers = new ArrayList<>();
            for (int server = 0; server < 8; server++) {
                int name = server;
                servers.add(threads.submit(() -> sealTenTimes(name)));
            }
            for (Future<Void> server : servers) {
                server.get();
            }
        }
        try (Connection owner = database.owner()) {
            new SqlChain(owner).seal(KEY);
            ChainVerifier.Outcome outcome = verify(owner);
            assertNull(outcome.broken());
            assertEquals(0, outcome.unsealedRows());
        }
    }

    private static Void sealTenTimes(int server) throws SQLException {
        try (Connection owner = database.owner()) {
            for (int second = 0; second < 10; second++) {
                record(owner, "S%d_%d".formatted(server, second));
                owner.setAutoCommit(false);
                // The others are just doing so where there is no number.
                if (Sql.column(owner, "select seal_next_block()").getFirst() != null) {
                    new SqlChain(owner).seal(KEY);
                }
                owner.commit();
                owner.setAutoCommit(true);
            }
        }
        return null;
    }

    @Test
    void aWriterWhoIsNotDoneIsWaitedForAndHoldsNobodyUp() throws SQLException {
        try (Connection slow = database.owner();
                Connection quick = database.owner()) {
            slow.setAutoCommit(false);
            record(slow, "SLOW");
            SqlChain chain = new SqlChain(quick);
            record(quick, "QUICK");
            chain.seal(KEY);
            assertTrue(verify(quick).unsealedRows() > 0, "a later transaction waits for the earlier");
            slow.commit();
            chain.seal(KEY);
            ChainVerifier.Outcome outcome = verify(quick);
            assertNull(outcome.broken());
            assertEquals(0, outcome.unsealedRows());
        }
    }

    @Test
    void ofPersonalDataOnlyTheChangeIsTold() throws SQLException {
        try (Connection owner = database.owner()) {
            owner.setAutoCommit(false);
            Sql.bind(owner, "insert into personal_column values ('agency', 'name_en')")
                    .execute();
            record(owner, "PERSON");
            Sql.bind(owner, "update agency set name_vi = 'Khác' where code = 'PERSON'")
                    .execute();
            Sql.bind(owner, "update agency set name_en = 'Other' where code = 'PERSON'")
                    .execute();
            assertEquals(
                    List.of("***", "***", "*** changed"),
                    Sql.column(
                            owner,
                            "select after ->> 'name_en' from audit_event where after ->> 'code' = 'PERSON' order by id"));
            owner.rollback();
        }
    }
}
