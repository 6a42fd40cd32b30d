package vn.gnbv.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a cell of a file holds, as far as the file says it.
 *
 * @param text as it is shown, never null, cut at {@link #LONGEST}
 * @param number where the cell is a number
 * @param day where the cell is a number that is shown as a day
 */
record Cell(String text, BigDecimal number, LocalDate day) {
    static final int LONGEST = 2_000;
    static final Cell EMPTY = new Cell("", null, null);

    static Cell of(String text) {
        String whole = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return whole.isBlank() ? EMPTY : new Cell(whole.strip(), null, null);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
