package vn.gnbv.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** The completion of 2016-2018: generated in the order in which one generator needs another's numbers, then written. */
final class DemoFacts {
    private DemoFacts() {}

    static void load(Connection connection) throws SQLException {
        DemoPlaces places = new DemoPlaces();
        FactRows rows = new FactRows();
        PovertyDemo poverty = new PovertyDemo(places, rows);
        poverty.generate();
        new PolicyDemo(places, poverty, rows).generate();
        BudgetDemo budgets = new BudgetDemo(places, rows);
        budgets.generate();
        ActivityDemo activities = new ActivityDemo(places, budgets, rows);
        activities.generate();
        new ProductionDemo(places, activities.production(), rows).generate();
        budgets.insert(connection);
        activities.insert(connection);
        rows.insert(connection);
    }
}
