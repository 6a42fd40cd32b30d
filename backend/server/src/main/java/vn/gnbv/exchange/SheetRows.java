package vn.gnbv.exchange;

import java.util.List;

/** One sheet of a file: its rows from the first on, empty ones too, so that a row's place is its number less one. */
record SheetRows(String name, List<List<Cell>> rows) {
    static Cell cell(List<Cell> row, int column) {
        return column < row.size() ? row.get(column) : Cell.EMPTY;
    }

    static boolean isBlank(List<Cell> row) {
        return row.stream().allMatch(Cell::isEmpty);
    }
}
