package vn.gnbv.naive;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.testing.Sql;

/** All rows of all tables that lists are made of, and what they were before, read once by the owner. */
final class Tables {
    private static final List<String> NAMES = List.of(
            "administrative_unit",
            "unit_parent",
            "unit_change",
            "unit_change_link",
            "designation",
            "unit_boundary",
            "agency",
            "program",
            "project",
            "sub_project",
            "line_exclusion",
            "activity",
            "activity_unit",
            "activity_financing",
            "indicator",
            "target",
            "result",
            "published_figure",
            "budget",
            "entry",
            "budget_transfer",
            "budget_carry_over",
            "evaluation",
            "evaluation_member",
            "evaluation_transition",
            "term_of_reference",
            "site_visit",
            "visit_participants",
            "attachment",
            "finding",
            "finding_cause",
            "recommendation",
            "recommendation_finding",
            "capacity_need",
            "rating",
            "steering_document",
            "correction",
            "correction_decision",
            "publication",
            "publication_transition",
            "publication_office",
            "partner_grant",
            "import_batch",
            "rule_set",
            "rule_set_case",
            "rule_set_enactment",
            "ethnic_group",
            "household",
            "household_member",
            "household_change",
            "duplicate_case",
            "duplicate_decision",
            "duplicate_search",
            "household_succession",
            "unmasking",
            "review_procedure",
            "review_round",
            "review_step",
            "review",
            "review_recognition",
            "review_approval");

    /** Kept without their past. */
    private static final List<String> PLAIN =
            List.of("unit_position", "import_row", "audit_event", "seal_block", "seal_origin", "evaluation_issue");

    private final Map<String, List<Row>> now = new HashMap<>();
    private final Map<String, List<Row>> ever = new HashMap<>();
    private final Map<String, Map<UUID, Row>> byId = new HashMap<>();

    private Tables() {}

    static Tables read() throws SQLException {
        Tables tables = new Tables();
        try (Connection owner = Sql.owner()) {
            owner.setAutoCommit(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (String name : NAMES) {
                List<Row> rows = rows(owner, name);
                List<Row> all = new ArrayList<>(rows);
                all.addAll(rows(owner, name + "_history"));
                tables.now.put(name, rows);
                tables.ever.put(name, all);
            }
            for (String name : PLAIN) {
                tables.now.put(name, rows(owner, name));
            }
        }
        tables.now.forEach((name, rows) -> {
            Map<UUID, Row> index = new HashMap<>();
            rows.stream()
                    .filter(row -> row.columns().get("id") instanceof UUID)
                    .forEach(row -> index.put(row.id(), row));
            tables.byId.put(name, index);
        });
        return tables;
    }

    private static List<Row> rows(Connection owner, String table) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = owner.createStatement().executeQuery("select * from " + table)) {
            ResultSetMetaData about = result.getMetaData();
            while (result.next()) {
                Map<String, Object> columns = new LinkedHashMap<>();
                for (int index = 1; index <= about.getColumnCount(); index++) {
                    columns.put(about.getColumnName(index), value(result, index));
                }
                rows.add(new Row(columns));
            }
        }
        return rows;
    }

    private static Object value(ResultSet result, int index) throws SQLException {
        Object value = result.getObject(index);
        return switch (value) {
            case java.sql.Date day -> result.getObject(index, LocalDate.class);
            case Timestamp moment -> moment.toInstant();
            case Array array -> Arrays.asList((Object[]) array.getArray());
            case org.postgresql.util.PGobject other -> other.getValue();
            case null -> null;
            default -> value;
        };
    }

    /** What stands. */
    List<Row> now(String table) {
        return now.get(table);
    }

    /** What stands or stood. */
    List<Row> ever(String table) {
        return ever.getOrDefault(table, now.get(table));
    }

    /** What was known below a transaction. */
    List<Row> known(String table, long below) {
        return ever(table).stream().filter(row -> row.knownBelow(below)).toList();
    }

    /** The row that an id leads to now; null for none. */
    Row row(String table, UUID id) {
        return id == null ? null : byId.get(table).get(id);
    }

    /** A column of the row that an id leads to; null where it leads nowhere. */
    Object of(String table, UUID id, String column) {
        Row row = row(table, id);
        return row == null ? null : row.get(column);
    }
}
