package vn.gnbv.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.FactsDatabase;
import vn.gnbv.testing.Sql;

class IndicatorSeriesDatabaseTest {
    private static final String SERIES =
            "select * from (select distinct indicator_id from %1$s) i, indicator_%1$ss(i.indicator_id, "
                    + "(select id from administrative_unit where code = '62'), '2100-01-01', 9223372036854775807, false)";

    /** The planner was free to do so for each row: five seconds of an indicator at a province. */
    @Test
    void whatLiesUnderAUnitIsWorkedOutOnceForADay() throws SQLException {
        try (FactsDatabase database = FactsDatabase.start();
                Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("analyze");
            superuser.setAutoCommit(false);
            statement.execute("set local gnbv.actor = 'somebody'; set local gnbv.roles = 'admin'; "
                    + "set local track_functions = 'all'; set local plan_cache_mode = force_generic_plan; "
                    + "set local enable_hashjoin = off");
            statement.execute(SERIES.formatted("result"));
            statement.execute(SERIES.formatted("target"));
            assertEquals(
                    Sql.column(
                            superuser,
                            "select (select count(distinct (indicator_id, effective_on)) from result) "
                                    + "+ (select count(distinct (indicator_id, period_to)) from target)"),
                    Sql.column(
                            superuser, "select calls from pg_stat_xact_user_functions where funcname = 'units_under'"));
        }
    }
}
