package vn.gnbv.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;

/** A row of a file on its way through the check: what was read, what would be written, what is wrong. */
final class CheckedRow {
    final int number;
    final FileTable table;
    final int row;
    final Map<String, Object> values = new LinkedHashMap<>();
    final Map<String, String> shown = new LinkedHashMap<>();
    final Map<String, Object> input = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();
    ImportAction action = ImportAction.REJECTED;

    /** @param column number of the file's column, from 0; null where the whole row is meant */
    record Problem(Integer column, String field, Said said) {
        /** As it is kept: the column by its letters. */
        Map<String, String> told() {
            Map<String, String> told = new HashMap<>();
            told.put("column", column == null ? null : CellReference.convertNumToColString(column));
            told.put("field", field);
            told.put("code", said.code());
            told.put("vi", said.vi());
            told.put("en", said.en());
            return told;
        }
    }

    CheckedRow(int number, FileTable table, int row) {
        this.number = number;
        this.table = table;
        this.row = row;
    }

    /** Blames a column, or the whole row where the file does not have it. */
    void blame(String field, Said said) {
        problems.add(new Problem(field == null ? null : table.places().get(field), field, said));
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    <T> T value(String name, Class<T> type) {
        return type.cast(values.get(name));
    }

    void write(String column, Object value) {
        input.put(column, value == null ? null : value instanceof Number ? value : value.toString());
    }
}
