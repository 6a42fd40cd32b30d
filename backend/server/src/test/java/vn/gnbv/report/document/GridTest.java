package vn.gnbv.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Row;

class GridTest {

    @Test
    void aCellThatReachesDownPushesTheNextRowToTheRight() {
        List<Grid.Line> lines = Grid.of(
                3,
                List.of(
                        Row.of(Cell.of("a").spanning(1, 2), Cell.of("b").spanning(2, 1)),
                        Row.of(Cell.of("c"), Cell.of("d"))));
        assertEquals(List.of(0, 1), columns(lines.get(0)));
        assertEquals(List.of(1, 2), columns(lines.get(1)));
    }

    private static List<Integer> columns(Grid.Line line) {
        return line.places().stream().map(Grid.Place::column).toList();
    }

    @Test
    void aRowThatIsTooShortOrTooLongIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Grid.of(2, List.of(Row.of(Cell.of("a")))));
        assertThrows(IllegalArgumentException.class, () -> Grid.of(1, List.of(Row.of(Cell.of("a"), Cell.of("b")))));
        assertThrows(
                IllegalArgumentException.class,
                () -> Grid.of(1, List.of(Row.of(Cell.of("a").spanning(2, 1)))));
    }
}
