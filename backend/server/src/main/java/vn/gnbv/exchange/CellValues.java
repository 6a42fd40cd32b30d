package vn.gnbv.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, days and words out of cells as people in Vietnam write them. */
final class CellValues {
    private static final int LONGEST_TEXT = 300;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern UNIT = Pattern.compile("(?i)(đồng|đ|vnd)$");
    private static final Pattern DOTTED = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMAED = Pattern.compile("-?\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}([.,]\\d{1,10})?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    /** Day 0 of the serial numbers of spreadsheets, as they count from 1 March 1900 on. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private CellValues() {}

    static String text(Cell cell) throws CellProblem {
        if (cell.text().length() > LONGEST_TEXT) {
            throw new CellProblem("length", "Dài quá 300 ký tự.", "Longer than 300 characters.");
        }
        return cell.text();
    }

    /**
     * A dot parts thousands and a comma decimals, as in {@code 1.234.567,5}; commas part thousands where there are two or more
     * of them; a single sign that can't part thousands is the decimal sign, whichever it is.
     */
    static BigDecimal decimal(Cell cell) throws CellProblem {
        if (cell.number() != null) {
            return plain(cell.number());
        }
        String text = UNIT.matcher(BLANK.matcher(cell.text()).replaceAll("")).replaceAll("");
        boolean negative = text.startsWith("(") && text.endsWith(")");
        if (negative) {
            text = "-" + text.substring(1, text.length() - 1);
        }
        text = text.replace('\u2212', '-');
        if (DOTTED.matcher(text).matches()) {
            return plain(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        if (COMMAED.matcher(text).matches()) {
            return plain(new BigDecimal(text.replace(",", "")));
        }
        if (PLAIN.matcher(text).matches()) {
            return plain(new BigDecimal(text.replace(',', '.')));
        }
        throw new CellProblem("number", "Không phải là số.", "Not a number.");
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static long whole(Cell cell) throws CellProblem {
        try {
            return decimal(cell).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new CellProblem("whole-number", "Phải là số nguyên.", "Must be a whole number.");
        }
    }

    static int year(Cell cell) throws CellProblem {
        long year = whole(cell);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new CellProblem("range", "Năm từ 1990 đến 2100.", "A year from 1990 to 2100.");
        }
        return (int) year;
    }

    /** A day as the cell shows it, as a serial number, or as text: {@code 15/03/2018}, {@code 2018-03-15}. */
    static LocalDate day(Cell cell) throws CellProblem {
        LocalDate day = anyDay(cell);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new CellProblem("range", "Ngày từ năm 1990 đến 2100.", "A day from 1990 to 2100.");
        }
        return day;
    }

    /** As {@link #day}, of whatever year. */
    static LocalDate anyDay(Cell cell) throws CellProblem {
        LocalDate day = cell.day();
        if (day == null && cell.number() != null) {
            day = SERIAL_ZERO.plusDays(whole(cell) % 10_000_000);
        }
        if (day == null) {
            day = written(cell.text());
        }
        return day;
    }

    private static LocalDate written(String text) throws CellProblem {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        try {
            if (dayFirst.matches()) {
                return LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
            if (yearFirst.matches()) {
                return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
            }
        } catch (DateTimeException noDay) {
            throw new CellProblem("day", "Ngày không có trong lịch.", "No day of the calendar.");
        }
        throw new CellProblem(
                "day", "Không phải là ngày: cần dạng 15/03/2018.", "Not a day: needs the form 15/03/2018.");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    static String choice(Cell cell, ImportColumn column) throws CellProblem {
        String folded = Folded.of(cell.text());
        for (ImportColumn.Choice choice : column.choices()) {
            if (folded.equals(Folded.of(choice.code()))
                    || folded.equals(Folded.of(choice.vi()))
                    || folded.equals(Folded.of(choice.en()))) {
                return choice.code();
            }
        }
        String vi = String.join(
                "; ", column.choices().stream().map(ImportColumn.Choice::vi).toList());
        String en = String.join(
                "; ", column.choices().stream().map(ImportColumn.Choice::en).toList());
        throw new CellProblem("choice", "Chọn một trong: " + vi + ".", "Choose one of: " + en + ".");
    }
}
