package vn.gnbv.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** How PostgreSQL plans, under row-level security, what the server asked it. */
public final class Plans {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Plans() {}

    /** The generic plans of the statements that ran with such a text in them ({@code like}); one at least. */
    public static List<JsonNode> of(String text) throws SQLException, IOException {
        Sql.run("analyze");
        Properties planning = new Properties();
        planning.setProperty("user", Sql.applicationUser());
        planning.setProperty("password", Sql.applicationPassword());
        // Any other protocol wants values for the parameters of a plan that does without them.
        planning.setProperty("preferQueryMode", "simple");
        List<JsonNode> plans = new ArrayList<>();
        try (Connection application = DriverManager.getConnection(Sql.jdbcUrl(), planning);
                Statement explain = application.createStatement()) {
            for (Object statement : Sql.column(
                    application,
                    "select s.query from pg_stat_statements s join pg_database d on d.oid = s.dbid "
                            + "where d.datname = current_database() and s.query like '%" + text + "%'")) {
                ResultSet plan = explain.executeQuery("explain (generic_plan, format json) " + statement);
                plan.next();
                plans.add(JSON.readTree(plan.getString(1)).at("/0/Plan"));
            }
        }
        if (plans.isEmpty()) {
            throw new IllegalStateException("nothing was asked with " + text);
        }
        return plans;
    }
}
