package vn.gnbv.reference;

import java.sql.Connection;
import java.sql.SQLException;

/** Loads the definitions of the indicators and the targets that somebody published. */
final class IndicatorFacts {
    private IndicatorFacts() {}

    static void load(Connection connection, UnitCatalogue catalogue) throws SQLException {
        indicators().insert(connection);
        targets(catalogue).insert(connection);
    }

    private static BulkStore indicators() {
        BulkStore rows = new BulkStore(
                "indicator",
                "id, code, title_vi, title_en, unit_vi, unit_en, kind, cut, numerator_vi, numerator_en, "
                        + "denominator_vi, denominator_en, direction, frequency, decimals, additive_over_places, "
                        + "additive_over_time, additive_over_groups, legal_basis, evidence");
        for (Csv.Line line : Csv.read("reference/indicators.csv")) {
            rows.add(
                    ReferenceIds.indicator(line.text("code")),
                    line.text("code"),
                    line.text("title_vi"),
                    line.text("title_en"),
                    line.text("unit_vi"),
                    line.text("unit_en"),
                    line.text("kind"),
                    line.text("cut"),
                    line.text("numerator_vi"),
                    line.text("numerator_en"),
                    line.text("denominator_vi"),
                    line.text("denominator_en"),
                    line.text("direction"),
                    line.text("frequency"),
                    line.number("decimals"),
                    Boolean.valueOf(line.text("additive_over_places")),
                    Boolean.valueOf(line.text("additive_over_time")),
                    Boolean.valueOf(line.text("additive_over_groups")),
                    line.text("legal_basis"),
                    line.text("evidence"));
        }
        return rows;
    }

    private static BulkStore targets(UnitCatalogue catalogue) {
        BulkStore rows = new BulkStore(
                "target",
                "id, indicator_id, unit_id, group_code, period_from, period_to, value, value_low, "
                        + "value_high, decision, citation");
        for (Csv.Line line : Csv.read("reference/targets.csv")) {
            rows.add(
                    ReferenceIds.of(
                            "target",
                            String.join(
                                    "/",
                                    line.text("indicator"),
                                    line.text("unit_code"),
                                    line.text("group_code"),
                                    line.text("period_from"))),
                    ReferenceIds.indicator(line.text("indicator")),
                    catalogue.at(line.text("unit_code"), line.day("period_to")).id(),
                    line.text("group_code"),
                    line.day("period_from"),
                    line.day("period_to"),
                    line.number("value"),
                    line.number("value_low"),
                    line.number("value_high"),
                    line.text("decision"),
                    line.text("citation"));
        }
        return rows;
    }
}
