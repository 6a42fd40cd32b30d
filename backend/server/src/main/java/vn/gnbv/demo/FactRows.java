package vn.gnbv.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;

/** Results and targets of the demo data, collected and then written at once; all of them synthetic but those said not to be. */
final class FactRows {
    static final String PROGRAM = "NTPSPR-1620";
    private static final String SYNTHETIC_NOTE = "Số liệu tạo, cộng lại đúng số đã công bố nếu có.";

    private final BulkStore results = new BulkStore(
            "result",
            "id, indicator_id, unit_id, project_id, sub_project_id, activity_id, group_code, "
                    + "period_from, effective_on, value, numerator, denominator, official, citation, note, "
                    + "synthetic");
    private final BulkStore targets = new BulkStore(
            "target",
            "id, indicator_id, unit_id, project_id, sub_project_id, group_code, period_from, "
                    + "period_to, value, decision, synthetic");

    /** Where and when a fact holds. A line is null where the fact is not about one. */
    record Slot(UUID unit, String line, String group, LocalDate from, LocalDate to) {
        static Slot stock(UUID unit, LocalDate day) {
            return new Slot(unit, null, "TOTAL", day, day);
        }

        static Slot flow(UUID unit, LocalDate from, LocalDate to) {
            return new Slot(unit, null, "TOTAL", from, to);
        }

        Slot of(String otherGroup) {
            return new Slot(unit, line, otherGroup, from, to);
        }

        Slot on(String otherLine) {
            return new Slot(unit, otherLine, group, from, to);
        }
    }

    void result(String indicator, Slot slot, long value) {
        addResult(indicator, slot, null, BigDecimal.valueOf(value), null, null, "");
    }

    void ratio(String indicator, Slot slot, long numerator, long denominator) {
        addResult(indicator, slot, null, null, numerator, denominator, "");
    }

    /** One observation of a survey; {@code number} tells those of one place and day apart. */
    void observation(String indicator, Slot slot, UUID activity, BigDecimal value, int number) {
        addResult(indicator, slot.of("OBSERVATION"), activity, value, null, null, "/" + number);
    }

    /** A real count, with its source. */
    void real(String indicator, Slot slot, UUID activity, long value, String citation, String note) {
        results.add(
                id("result", indicator, slot, "/" + activity),
                ReferenceIds.indicator(indicator),
                slot.unit(),
                project(slot),
                subProject(slot),
                activity,
                slot.group(),
                slot.from(),
                slot.to(),
                value,
                null,
                null,
                true,
                citation,
                note,
                false);
    }

    void target(String indicator, Slot slot, long value) {
        targets.add(
                id("target", indicator, slot, ""),
                ReferenceIds.indicator(indicator),
                slot.unit(),
                project(slot),
                subProject(slot),
                slot.group(),
                slot.from(),
                slot.to(),
                value,
                "Kế hoạch (số liệu tạo)",
                true);
    }

    void insert(Connection connection) throws SQLException {
        results.insert(connection);
        targets.insert(connection);
    }

    private void addResult(
            String indicator,
            Slot slot,
            UUID activity,
            BigDecimal value,
            Long numerator,
            Long denominator,
            String suffix) {
        results.add(
                id("result", indicator, slot, suffix),
                ReferenceIds.indicator(indicator),
                slot.unit(),
                project(slot),
                subProject(slot),
                activity,
                slot.group(),
                slot.from(),
                slot.to(),
                value,
                numerator,
                denominator,
                true,
                null,
                SYNTHETIC_NOTE,
                true);
    }

    private static UUID id(String table, String indicator, Slot slot, String suffix) {
        return ReferenceIds.of(
                "demo/" + table,
                indicator + "/" + slot.unit() + "/" + slot.line() + "/" + slot.group() + "/" + slot.from() + "/"
                        + slot.to() + suffix);
    }

    private static UUID project(Slot slot) {
        return slot.line() == null ? null : ReferenceIds.project(PROGRAM, ReferenceIds.projectOf(slot.line()));
    }

    private static UUID subProject(Slot slot) {
        return slot.line() == null ? null : ReferenceIds.subProject(PROGRAM, slot.line());
    }
}
