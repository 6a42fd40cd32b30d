package vn.gnbv.reference;

import java.sql.Connection;
import java.sql.SQLException;

/** Loads all reference facts, in the order in which they name each other, in the transaction of the caller. */
public final class ReferenceFacts {
    private ReferenceFacts() {}

    public static void load(Connection connection) throws SQLException {
        BulkStore.actAs(connection, "reference");
        UnitCatalogue catalogue = new UnitCatalogue();
        PlaceFacts.load(connection, catalogue);
        ProgramFacts.load(connection, catalogue);
        IndicatorFacts.load(connection, catalogue);
        FigureFacts.load(connection, catalogue);
    }
}
