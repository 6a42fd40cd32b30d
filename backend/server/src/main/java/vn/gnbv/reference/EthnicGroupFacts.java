package vn.gnbv.reference;

import java.sql.Connection;
import java.sql.SQLException;

/** Loads the ethnic groups of Vietnam, in the transaction of the caller. */
public final class EthnicGroupFacts {
    private EthnicGroupFacts() {}

    public static void load(Connection connection) throws SQLException {
        BulkStore.actAs(connection, "reference");
        BulkStore groups = new BulkStore("ethnic_group", "id, code, name_vi, name_en, code_2008");
        for (Csv.Line line : Csv.read("reference/ethnic_groups.csv")) {
            groups.add(
                    ReferenceIds.of("ethnic_group", line.text("code")),
                    line.text("code"),
                    line.text("name_vi"),
                    line.text("name_en"),
                    line.text("code_2008"));
        }
        groups.insert(connection);
    }
}
