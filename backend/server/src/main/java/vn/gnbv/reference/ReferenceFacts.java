package vn.gnbv.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Loads all reference facts, in the order in which they name each other, in the transaction of the caller. */
public final class ReferenceFacts {
    private ReferenceFacts() {}

    public static void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('gnbv.actor', 'reference', true)");
        }
        UnitCatalogue catalogue = new UnitCatalogue();
        PlaceFacts.load(connection, catalogue);
        ProgramFacts.load(connection, catalogue);
        IndicatorFacts.load(connection, catalogue);
        FigureFacts.load(connection, catalogue);
    }
}
