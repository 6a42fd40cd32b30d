package vn.gnbv.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.kernel.Ids;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/** Checks a file row by row: what each cell says, what its codes stand for, and what the database makes of the row. */
@ApplicationScoped
class ImportCheck {
    private static final long GREATEST_AMOUNT = 1_000_000_000_000_000L;

    private final ImportStore store;

    @Inject
    ImportCheck(ImportStore store) {
        this.store = store;
    }

    List<CheckedRow> check(ImportKind kind, byte[] content, String sha256, Language language) {
        List<ImportColumn> columns = ImportForm.columns(kind);
        List<CheckedRow> rows = new ArrayList<>();
        for (FileTable table : FileTable.of(FileReader.read(content), columns, language)) {
            for (int row = table.headerRow() + 1; row < table.sheet().rows().size(); row++) {
                if (!table.isBlank(row)) {
                    rows.add(read(new CheckedRow(rows.size() + 1, table, row), columns));
                }
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal(ImportError.NO_ROWS);
        }
        FileBounds.checkRows(rows.size());
        ImportCodes codes = store.codes(kind, rows);
        rows.forEach(row -> resolve(kind, row, codes, sha256));
        refuseRepeated(kind, rows);
        tryOut(kind, rows);
        return rows;
    }

    private static CheckedRow read(CheckedRow row, List<ImportColumn> columns) {
        for (ImportColumn column : columns) {
            Cell cell = row.table.cell(row.row, column);
            if (cell.isEmpty()) {
                if (column.required()) {
                    row.blame(column.name(), new Said("required", "Bắt buộc nhập.", "Required."));
                }
                continue;
            }
            row.shown.put(column.name(), cell.text());
            try {
                row.values.put(column.name(), value(column, cell));
            } catch (CellProblem problem) {
                row.blame(column.name(), problem.said());
            }
        }
        return row;
    }

    private static Object value(ImportColumn column, Cell cell) throws CellProblem {
        return switch (column.type()) {
            case TEXT, LINE, UNIT, INDICATOR, COMMUNE, ETHNIC_GROUP -> CellValues.text(cell);
            case YEAR -> CellValues.year(cell);
            case WHOLE -> CellValues.whole(cell);
            case DECIMAL -> CellValues.decimal(cell);
            case DAY -> CellValues.day(cell);
            case CHOICE, CHOICES -> CellValues.choice(cell, column);
        };
    }

    private static void resolve(ImportKind kind, CheckedRow row, ImportCodes codes, String sha256) {
        row.write("number", row.number);
        ImportCodes.Line line = null;
        String lineCode = row.value("lineCode", String.class);
        if (lineCode != null) {
            try {
                line = codes.line(row.value("programCode", String.class), lineCode);
            } catch (CellProblem problem) {
                row.blame("lineCode", problem.said());
            }
        }
        if (kind == ImportKind.ENTRIES) {
            entry(row, line, codes, sha256);
        } else {
            measured(kind, row, line, codes);
        }
    }

    private static void entry(CheckedRow row, ImportCodes.Line line, ImportCodes codes, String sha256) {
        Long amount = row.value("amount", Long.class);
        String kind = row.value("kind", String.class);
        boolean adjustment = "ADJUSTMENT".equals(kind);
        if (amount != null && (amount == 0 || (amount < 0 && !adjustment) || Math.abs(amount) > GREATEST_AMOUNT)) {
            row.blame(
                    "amount",
                    new Said(
                            "range",
                            "Số tiền phải lớn hơn 0 (điều chỉnh: khác 0), nhiều nhất 1.000.000 tỷ đồng.",
                            "The amount must be positive (of an adjustment: not zero), at most 1,000,000,000,000,000."));
        }
        if (!row.isSound() || line == null) {
            return;
        }
        LocalDate day = row.value("effectiveOn", LocalDate.class);
        try {
            row.write(
                    "budget_id",
                    codes.budget(
                            line,
                            row.value("fiscalYear", Integer.class),
                            row.value("fundingSource", String.class),
                            row.value("capitalType", String.class),
                            row.value("unitCode", String.class),
                            day));
        } catch (CellProblem problem) {
            row.blame(null, problem.said());
        }
        row.write("id", entryId(sha256, row));
        row.write("kind", kind);
        row.write("amount", amount);
        row.write("effective_on", day);
        row.write("document", row.values.get("document"));
        row.write("note", row.values.get("note"));
    }

    /** Made of the file and the row's place in it: the same file twice books nothing twice. */
    private static UUID entryId(String sha256, CheckedRow row) {
        String name = "gnbv/import/" + sha256 + "/" + row.table.sheet().name() + "/" + row.row;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static void measured(ImportKind kind, CheckedRow row, ImportCodes.Line line, ImportCodes codes) {
        LocalDate from = row.value("periodFrom", LocalDate.class);
        String lastName = kind == ImportKind.TARGETS ? "periodTo" : "effectiveOn";
        LocalDate last = row.value(lastName, LocalDate.class);
        if (from != null && last != null && last.isBefore(from)) {
            row.blame(lastName, new Said("period", "Ngày cuối sớm hơn ngày đầu.", "The last day is before the first."));
        }
        if (row.shown.containsKey("programCode") && !row.shown.containsKey("lineCode")) {
            row.blame("programCode", new Said("line-needed", "Ghi thêm mã dự án.", "Add the line code."));
        }
        String group = row.value("groupCode", String.class);
        if (group != null && !group.matches("[A-Z0-9_]{1,40}")) {
            row.blame("groupCode", new Said("pattern", "Chữ hoa, số, gạch dưới.", "Capitals, digits, underscores."));
        }
        MeasureRules.check(kind, row, codes);
        String unitCode = row.value("unitCode", String.class);
        if (unitCode != null && last != null) {
            try {
                row.write("unit_id", codes.unit(unitCode, last));
            } catch (CellProblem problem) {
                row.blame("unitCode", problem.said());
            }
        }
        row.write("id", Ids.next());
        row.write("project_id", line == null ? null : line.projectId());
        row.write("sub_project_id", line == null ? null : line.subProjectId());
        row.write("group_code", group == null ? "TOTAL" : group);
        row.write("period_from", from);
        row.write(kind == ImportKind.TARGETS ? "period_to" : "effective_on", last);
        row.write("numerator", row.values.get("numerator"));
        row.write("denominator", row.values.get("denominator"));
        row.write("citation", row.values.get("citation"));
        row.write(
                kind == ImportKind.TARGETS ? "decision" : "note",
                row.values.get(kind == ImportKind.TARGETS ? "decision" : "note"));
    }

    /** Two rows of one file about the same target or result contradict each other; entries may be alike. */
    private static void refuseRepeated(ImportKind kind, List<CheckedRow> rows) {
        if (kind == ImportKind.ENTRIES) {
            return;
        }
        List<String> key = List.of(
                "indicator_id",
                "unit_id",
                "project_id",
                "sub_project_id",
                "group_code",
                "period_from",
                kind == ImportKind.TARGETS ? "period_to" : "effective_on");
        Map<List<Object>, Integer> firstRows = new HashMap<>();
        for (CheckedRow row : rows) {
            if (!row.isSound()) {
                continue;
            }
            List<Object> about = new ArrayList<>();
            key.forEach(column -> about.add(row.input.get(column)));
            Integer first = firstRows.putIfAbsent(about, row.row + 1);
            if (first != null) {
                row.blame(
                        null,
                        new Said(
                                "repeated",
                                "Trùng với dòng " + first + ".",
                                "Says the same thing as row " + first + "."));
            }
        }
    }

    /** Lets the database take the sound rows and takes them back: only it knows whether they hold. */
    private void tryOut(ImportKind kind, List<CheckedRow> rows) {
        List<Map<String, Object>> sound = inOrder(
                rows.stream().filter(CheckedRow::isSound).map(row -> row.input).toList());
        Map<Integer, ImportStore.Outcome> outcomes = new HashMap<>();
        store.write(kind, sound, false).forEach(outcome -> outcomes.put(outcome.number(), outcome));
        for (CheckedRow row : rows) {
            ImportStore.Outcome outcome = outcomes.get(row.number);
            if (outcome != null) {
                row.action = outcome.action();
                outcome.said().ifPresent(said -> row.blame(kind == ImportKind.ENTRIES ? "amount" : null, said));
            }
        }
    }

    /** What comes in before what goes out, days in their order: a file need not be sorted for its entries to hold. */
    static List<Map<String, Object>> inOrder(List<Map<String, Object>> inputs) {
        Comparator<Map<String, Object>> inflowFirst = Comparator.comparing(input -> !inflow(input));
        return inputs.stream()
                .sorted(inflowFirst
                        .thenComparing(input -> String.valueOf(input.get("effective_on")))
                        .thenComparing(input -> "ADVANCE_SETTLEMENT".equals(input.get("kind")))
                        .thenComparing(input -> ((Number) input.get("number")).intValue()))
                .toList();
    }

    private static boolean inflow(Map<String, Object> input) {
        boolean raised = "ADJUSTMENT".equals(input.get("kind")) && ((Number) input.get("amount")).longValue() > 0;
        return raised || "ALLOCATION".equals(input.get("kind"));
    }
}
