package vn.gnbv.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import vn.gnbv.launcher.EmbeddedDatabase;
import vn.gnbv.launcher.Ports;
import vn.gnbv.testing.Ledgers;
import vn.gnbv.testing.Sql;

/** A database in which people worked under the schema before is brought to that of now, and nothing of theirs is lost. */
class UpgradeDatabaseTest {
    /** The last that had money without what came later: authors of entries, frozen blocks, the sealed audit. */
    private static final String LONG_AGO = "040";

    /** The last in which the number of a district was that of its room. */
    private static final String BEFORE_DISTRICTS_STOOD_APART = "114";

    private static final String DISTRICT_BUDGET = """
            insert into budget (id, project_id, fiscal_year, funding_source, capital_type, unit_id)
            select next_id(), (select min(project_id::text)::uuid from budget), 2018, 'DISTRICT', 'RECURRENT', u.id
            from administrative_unit u where u.level = 'DISTRICT' order by u.code limit 1""";

    private static final String WRONGLY_NUMBERED = """
            select b.id from budget b join administrative_unit_number n on n.unit_id = b.unit_id
            where n.number is distinct from b.unit_number""";

    @Test
    void whatWasRecordedUnderThePreviousSchemaIsThereAfterwards() throws Exception {
        upgradeFrom(null);
    }

    @Test
    void whatWasRecordedLongAgoIsThereAfterwards() throws Exception {
        upgradeFrom(LONG_AGO);
    }

    @Test
    void rowsOfDistrictsFollowTheirNumbers() throws Exception {
        upgradeFrom(BEFORE_DISTRICTS_STOOD_APART);
    }

    private static void upgradeFrom(String version) throws Exception {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(Files.createTempDirectory("gnbv-test-upgrade"), Ports.free())) {
            FluentConfiguration flyway = Flyway.configure()
                    .dataSource(
                            database.jdbcUrl(),
                            database.owner().user(),
                            database.owner().password())
                    .locations("db/migration")
                    .placeholders(Map.of("application", database.application().user()));
            flyway.target(version == null ? previous(flyway) : MigrationVersion.fromVersion(version))
                    .load()
                    .migrate();
            try (Connection owner = DriverManager.getConnection(
                    database.jdbcUrl(),
                    database.owner().user(),
                    database.owner().password())) {
                Ledgers.open(owner);
                Ledgers.move(owner);
                Sql.bind(owner, DISTRICT_BUDGET).execute();
                Sql.column(owner, "select seal_next_block()");
                List<Object> before = told(owner);

                assertTrue(flyway.target(MigrationVersion.LATEST).load().migrate().migrationsExecuted > 0);

                assertEquals(before, told(owner));
                assertEquals(List.of(), Sql.column(owner, WRONGLY_NUMBERED));
                assertEquals(List.of(), Sql.column(owner, Files.readString(Path.of("../verifier/ledgers.sql"))));
                Ledgers.move(owner);
                assertEquals(
                        List.of(2L),
                        Sql.column(owner, "select count(*) from audit_event where resource = 'budget-transfer'"));
            }
        }
    }

    private static MigrationVersion previous(FluentConfiguration flyway) {
        MigrationVersion[] versions = Arrays.stream(flyway.load().info().all())
                .map(migration -> migration.getVersion())
                .sorted()
                .toArray(MigrationVersion[]::new);
        return versions[versions.length - 2];
    }

    /** What people recorded, as far as every schema has it. */
    private static List<Object> told(Connection owner) throws SQLException {
        return Sql.column(owner, """
                select row::text from (
                    select 'budget', id, fiscal_year::text, funding_source, version, transaction, recorded_at from budget
                    union all
                    select kind, id, amount::text, budget_id::text, version, transaction, recorded_at from entry
                    union all
                    select 'transfer', id, amount::text, decision, version, transaction, recorded_at from budget_transfer
                    union all
                    select 'audit', row_id, operation, resource, 0, transaction, recorded_at from audit_event where resource in ('budget', 'entry', 'budget-transfer')
                    union all
                    select 'block', null, number::text, '', 0, transaction_upper, sealed_at from seal_block
                ) row order by 1""");
    }
}
