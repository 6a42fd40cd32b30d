package vn.gnbv.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.FactsDatabase;
import vn.gnbv.testing.Sql;

/** The migrated database keeps the rules of access, and breaking one of them is noticed. */
class AccessCatalogueDatabaseTest {
    private static FactsDatabase database;

    @BeforeAll
    static void migrate() {
        database = FactsDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static List<String> violations(Connection connection) throws SQLException {
        return new AccessCatalogue(connection, database.applicationUser()).violations();
    }

    /** What the catalogue says after a statement that is taken back. */
    private static List<String> planted(String... statements) throws SQLException {
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            List<String> found = violations(connection);
            connection.rollback();
            return found;
        }
    }

    @Test
    void theMigratedDatabaseKeepsTheRules() throws SQLException {
        try (Connection connection = database.owner()) {
            assertEquals(List.of(), violations(connection));
            assertEquals(List.of(), new AccessCatalogue(connection, database.applicationUser()).idleExemptions());
        }
        long policies = database.number("select count(*) from pg_policy");
        assertTrue(policies > 100, "a check that sees nothing proves nothing");
    }

    @Test
    void aTableWithoutPoliciesIsFound() throws SQLException {
        assertEquals(
                List.of("table forgotten lacks ENABLE ROW LEVEL SECURITY"),
                planted("create table forgotten (id uuid, name text)"));
        assertEquals(
                List.of("table forgotten lacks FORCE ROW LEVEL SECURITY"),
                planted("create table forgotten (id uuid)", "alter table forgotten enable row level security"));
        assertEquals(
                List.of("table result lacks FORCE ROW LEVEL SECURITY"),
                planted("alter table result no force row level security"));
    }

    @Test
    void aPolicyThatCallsForEachRowWhatLeaksIsFound() throws SQLException {
        String condition =
                "policy planted on result calls %s for each row: it is not leakproof; ask `(select f())` once";
        String policy = "create policy planted on result for select to gnbv_application using (%s)";
        assertEquals(List.of(condition.formatted("on_team(uuid)")), planted(policy.formatted("on_team(unit_id)")));
        assertEquals(List.of(condition.formatted("has_role(text)")), planted(policy.formatted("has_role('admin')")));
        assertEquals(
                List.of(condition.formatted("textlike(text,text)")), planted(policy.formatted("group_code like 'A%'")));
        assertEquals(List.of(condition.formatted("COERCEVIAIO")), planted(policy.formatted("id::text = 'x'")));
        assertEquals(
                List.of(condition.formatted("numeric_gt(numeric,numeric)")),
                planted(policy.formatted("exists (select from indicator i where i.id = indicator_id and value > 3)")));
    }

    @Test
    void aPolicyThatAsksOnceAndComparesIsFine() throws SQLException {
        String policy = "create policy planted on result for select to gnbv_application using (%s)";
        for (String condition : List.of(
                "unit_id in (select own_evaluations())",
                "(select has_role('admin')) and group_code = (select lower(actor_id()) || 'x')",
                "exists (select from indicator i where i.id = indicator_id and i.id in (select own_evaluations()))",
                "effective_on >= '2018-01-01' and not official")) {
            assertEquals(List.of(), planted(policy.formatted(condition)), condition);
        }
    }

    @Test
    void aPolicyForEverybodyOrForEverythingIsFound() throws SQLException {
        assertEquals(
                List.of("policy planted on result lets everybody, or {gnbv_application} everything"),
                planted("create policy planted on result to gnbv_application using (true)"));
        assertEquals(
                List.of("policy planted on result lets everybody, or {public} everything"),
                planted("create policy planted on result using ((select has_role('admin')))"));
    }

    @Test
    void viewsAndFunctionsWithTheOwnersRightsAreFound() throws SQLException {
        assertEquals(
                List.of("view everything lacks security_invoker"),
                planted("create view everything as select * from result"));
        assertEquals(
                List.of("definer function opened() lacks search_path = public, pg_temp"),
                planted("create function opened() returns bigint language sql security definer return 1"));
        assertEquals(
                List.of("definer function opened() lacks search_path = public, pg_temp"),
                planted("create function opened() returns bigint language sql security definer "
                        + "set search_path = public return 1"));
    }

    @Test
    void whatTheApplicationMustNotBeIsFound() throws SQLException {
        String user = database.applicationUser();
        assertEquals(
                List.of(user + " may create in schema public", "gnbv_application may create in schema public"),
                planted("grant create on schema public to gnbv_application"));
        assertEquals(
                List.of("gnbv_application owns table planted"),
                planted(
                        "create table planted (id uuid)",
                        "alter table planted enable row level security",
                        "alter table planted force row level security",
                        "grant create on schema public to gnbv_application",
                        "alter table planted owner to gnbv_application",
                        "revoke create on schema public from gnbv_application"));
        assertEquals(List.of(user + " is a member of gnbv_job"), planted("grant gnbv_job to " + user));
        assertEquals(
                List.of("gnbv_application is superuser, or may bypass row security or make roles or databases"),
                planted("alter role gnbv_application createrole"));
    }

    @Test
    void whatIsLeftToEverybodyIsFound() throws SQLException {
        assertEquals(List.of("PUBLIC may select result"), planted("grant select on result to public"));
        assertEquals(List.of("PUBLIC may update result.value"), planted("grant update (value) on result to public"));
        assertEquals(
                List.of("PUBLIC may execute own_evaluations()"),
                planted("grant execute on function own_evaluations() to public"));
        assertTrue(planted("grant create on schema public to public").contains("PUBLIC may create in schema public"));
        assertTrue(
                planted("grant temporary on database gnbv to public").contains("PUBLIC has temporary in the database"));
    }

    /** Policies that are forced bind the owner too: a migration that fills a column must reach every row all the same. */
    @Test
    void aMigrationFillsEveryRowOfEveryProtectedTable() throws SQLException {
        List<String> missed = new ArrayList<>();
        long filled = 0;
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Object table :
                    database.column("select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'p') "
                            + "and c.relforcerowsecurity and c.relnamespace = 'public'::regnamespace order by 1")) {
                statement.execute("alter table %s no force row level security".formatted(table));
                long all = ((Number) Sql.column(connection, "select count(*) from " + table)
                                .getFirst())
                        .longValue();
                statement.execute("alter table %s force row level security".formatted(table));
                statement.execute("alter table %s disable trigger user, add column filled boolean".formatted(table));
                int reached = statement.executeUpdate("update %s set filled = true".formatted(table));
                filled += reached;
                if (reached != all) {
                    missed.add("%s: %d of %d".formatted(table, reached, all));
                }
            }
            connection.rollback();
        }
        assertEquals(List.of(), missed);
        assertTrue(filled > 1000, "a check that fills nothing proves nothing");
    }
}
