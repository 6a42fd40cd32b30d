package vn.gnbv.report.document;

import java.util.ArrayList;
import java.util.List;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Row;

/** Where each cell of a table stands once the spans of the rows above are counted. */
final class Grid {

    /** @param column first column, from 0; {@code continued} where a cell of a row above reaches down */
    record Place(int column, Cell cell, boolean continued) {}

    /** All places of a row, those that continue from above too. */
    record Line(Row row, List<Place> all) {
        List<Place> places() {
            return all.stream().filter(place -> !place.continued()).toList();
        }
    }

    private Grid() {}

    static List<Line> of(int columns, List<Row> rows) {
        Cell[] reaching = new Cell[columns];
        int[] rest = new int[columns];
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            List<Place> places = new ArrayList<>();
            int next = 0;
            int column = 0;
            while (column < columns) {
                Cell cell;
                boolean continued = rest[column] > 0;
                if (continued) {
                    cell = reaching[column];
                } else if (next < row.cells().size()) {
                    cell = row.cells().get(next++);
                } else {
                    throw new IllegalArgumentException("row of " + row.cells().size() + " cells is too short: " + row);
                }
                if (column + cell.columns() > columns) {
                    throw new IllegalArgumentException("row is too long: " + row);
                }
                places.add(new Place(column, cell, continued));
                for (int i = column; i < column + cell.columns(); i++) {
                    reaching[i] = cell;
                    rest[i] = (continued ? rest[i] : cell.rows()) - 1;
                }
                column += cell.columns();
            }
            if (next < row.cells().size()) {
                throw new IllegalArgumentException("row is too long: " + row);
            }
            lines.add(new Line(row, places));
        }
        return lines;
    }
}
