package vn.gnbv.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Households.COMMUNE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Whoever writes many rows brings their stamp: it has to be the transaction's own. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class BulkStampDatabaseTest {
    private static final String INSERT =
            "with made as (insert into household (id, code, unit_id, established_on, version, transaction, recorded_at, recorded_by) "
                    + "select gen_random_uuid(), ?, ?, '2016-01-01', %s returning recorded_by || version as told) select told from made";
    private static final String OWN = "1, (select recorded_transaction()), clock_timestamp(), (select actor_id())";

    private static List<Object> inserted(String stamp) throws SQLException {
        Sql.Actor officer = new Sql.Actor("stamp-officer", "officer", Units.unit("62"));
        try (Connection connection = Sql.application(officer)) {
            List<Object> told =
                    Sql.column(connection, INSERT.formatted(stamp), "S" + System.nanoTime(), Units.unit(COMMUNE));
            connection.rollback();
            return told;
        }
    }

    @Test
    void theOwnStampIsTakenAndAMissingOneIsGiven() throws SQLException {
        assertEquals(List.of("stamp-officer1"), inserted(OWN));
        assertEquals(List.of("stamp-officer1"), inserted("7, 0, '1999-01-01', 'somebody'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2, (select recorded_transaction()), clock_timestamp(), (select actor_id())
                    1, (select recorded_transaction()) - 1, clock_timestamp(), (select actor_id())
                    1, (select recorded_transaction()), clock_timestamp() - interval '1 day', (select actor_id())
                    1, (select recorded_transaction()), clock_timestamp() + interval '1 second', (select actor_id())
                    1, (select recorded_transaction()), clock_timestamp(), 'somebody'
                    1, (select recorded_transaction()), clock_timestamp(), null
                    """)
    void aStampThatIsNotTheTransactionsIsRefused(String stamp) {
        SQLException refused = assertThrows(SQLException.class, () -> inserted(stamp));
        assertEquals("GN001", refused.getSQLState());
        assertTrue(refused.getMessage().contains("a stamp"), refused.getMessage());
    }
}
