package vn.gnbv.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;

/**
 * A sheet whose header row was found: titles may stand above it, columns come in any order, others than ours are left alone.
 *
 * @param places column numbers by the names of our columns
 */
record FileTable(SheetRows sheet, int headerRow, Map<String, Integer> places) {
    private static final int ROWS_ABOVE = 30;

    /** All sheets with a header; refuses a file that has none with every required column. */
    static List<FileTable> of(List<SheetRows> sheets, List<ImportColumn> columns, Language language) {
        List<FileTable> tables = new ArrayList<>();
        Set<ImportColumn> leastMissing = null;
        for (SheetRows sheet : sheets) {
            FileTable best = null;
            for (int row = 0; row < Math.min(ROWS_ABOVE, sheet.rows().size()); row++) {
                FileTable table = new FileTable(sheet, row, places(sheet.rows().get(row), columns));
                if (best == null || table.places.size() > best.places.size()) {
                    best = table;
                }
            }
            Set<ImportColumn> missing = best == null ? required(columns) : best.missing(columns);
            if (missing.isEmpty()) {
                tables.add(best);
            } else if (leastMissing == null || missing.size() < leastMissing.size()) {
                leastMissing = missing;
            }
        }
        if (tables.isEmpty()) {
            Set<ImportColumn> missing = leastMissing == null ? required(columns) : leastMissing;
            List<String> headers = columns.stream()
                    .filter(missing::contains)
                    .map(column -> column.header(language))
                    .toList();
            throw new Refusal(ImportError.COLUMNS_MISSING, String.join("; ", headers)).with("missing", headers);
        }
        return tables;
    }

    private static Map<String, Integer> places(List<Cell> row, List<ImportColumn> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < row.size(); place++) {
            Cell header = row.get(place);
            if (header.isEmpty()) {
                continue;
            }
            for (ImportColumn column : columns) {
                if (!places.containsKey(column.name()) && column.means(header.text())) {
                    places.put(column.name(), place);
                    break;
                }
            }
        }
        return places;
    }

    private static Set<ImportColumn> required(List<ImportColumn> columns) {
        Set<ImportColumn> required = new HashSet<>(columns);
        required.removeIf(column -> !column.required());
        return required;
    }

    private Set<ImportColumn> missing(List<ImportColumn> columns) {
        Set<ImportColumn> missing = required(columns);
        missing.removeIf(column -> places.containsKey(column.name()));
        return missing;
    }

    Cell cell(int row, ImportColumn column) {
        Integer place = places.get(column.name());
        return place == null ? Cell.EMPTY : SheetRows.cell(sheet.rows().get(row), place);
    }

    boolean isBlank(int row) {
        return SheetRows.isBlank(sheet.rows().get(row));
    }
}
