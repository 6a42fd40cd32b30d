package vn.gnbv.resulttable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Provenance;
import vn.gnbv.kernel.SheetText;
import vn.gnbv.resulttable.ResultTable.Cell;
import vn.gnbv.resulttable.ResultTable.Column;
import vn.gnbv.resulttable.ResultTable.ColumnKind;
import vn.gnbv.resulttable.ResultTable.Measure;
import vn.gnbv.resulttable.ResultTable.Row;

/**
 * Writes tables as the official forms have them, a sheet each, for A4 across: place and number, title, round, decision and unit above
 * a header of several rows, which each page repeats; the total first. Rows are written one after another and not kept. All texts are
 * cells of text, none is a formula.
 */
final class ResultWorkbook {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String FONT = "Times New Roman";
    private static final int POINTS = 11;
    private static final int TITLE_POINTS = 14;
    private static final String HEAD_FILL = "EDEBE5";
    private static final int ROWS_PER_SHEET = 1_000_000;
    private static final int FLUSH_EVERY = 500;
    private static final double NUMBER_WIDTH = 6;
    private static final double NAME_WIDTH = 28;
    private static final double TEXT_WIDTH = 18;
    private static final double COUNT_WIDTH = 11;
    private static final double MARK_WIDTH = 8.5;
    private static final float MARGIN_INCHES = 0.5f;
    private static final int TITLE_ROW = 1;
    private static final int HEADER_ROW = 6;

    private final Workbook workbook;
    private final Language language;
    private Worksheet sheet;
    private ResultTable table;
    private List<Column> columns = List.of();
    private int firstColumn;
    private int row;
    private int sheetOfTable;
    private long written;

    ResultWorkbook(OutputStream output, Language language) {
        this.workbook = new Workbook(output, "GNBV", "1.0");
        this.language = language;
    }

    /** Opens the sheet of a table: everything above its rows, and the totals. */
    void begin(ResultTable begun) throws IOException {
        table = begun;
        columns = begun.columns();
        sheetOfTable = 0;
        written = 0;
        nextSheet();
        for (Row total : begun.totals()) {
            cells(total, "", true);
        }
    }

    void row(Row one) throws IOException {
        if (row >= ROWS_PER_SHEET) {
            sheet.finish();
            nextSheet();
        }
        boolean again = one.measure() == Measure.PERSONS;
        if (!again) {
            written++;
        }
        cells(one, again ? "" : Long.toString(written), false);
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    /** Closes the sheet with the notes. */
    void end(ResultTable ended) throws IOException {
        if (ended.totals().isEmpty()) {
            line(row, language.choose("Chưa có số liệu được công nhận.", "Nothing is recognised yet."));
            row++;
        }
        row++;
        for (ResultTable.Note note : ended.notes()) {
            String units = note.units() == null ? "" : " " + String.join(", ", note.units());
            line(row, note.text() + units);
            row++;
        }
        line(row, ended.definition());
        sheet.finish();
    }

    void finish() throws IOException {
        workbook.finish();
    }

    private int lastColumn() {
        return firstColumn + columns.size() - 1;
    }

    private boolean isList() {
        return table.counting() == ResultTables.Counting.LIST;
    }

    private boolean isPaired() {
        return table.totals().size() > 1;
    }

    private void nextSheet() {
        sheetOfTable++;
        String name = language.choose("Biểu ", "Table ") + table.number();
        sheet = workbook.newWorksheet(sheetOfTable == 1 ? name : name + " (" + sheetOfTable + ")");
        firstColumn = isList() ? 1 : isPaired() ? 3 : 2;
        widths();
        above();
        header();
        print();
    }

    private void widths() {
        sheet.width(0, NUMBER_WIDTH);
        if (!isList()) {
            sheet.width(1, NAME_WIDTH);
        }
        if (isPaired()) {
            sheet.width(2, COUNT_WIDTH);
        }
        for (int index = 0; index < columns.size(); index++) {
            sheet.width(
                    firstColumn + index,
                    switch (columns.get(index).kind()) {
                        case TEXT -> TEXT_WIDTH;
                        case MARK -> MARK_WIDTH;
                        default -> COUNT_WIDTH;
                    });
        }
    }

    private void above() {
        sheet.value(0, 0, text(table.placeName().toUpperCase(Locale.ROOT)));
        styled(0, 0).bold().set();
        sheet.value(0, lastColumn(), language.choose("Biểu số ", "Table ") + table.number());
        styled(0, lastColumn()).bold().horizontalAlignment("right").set();
        sheet.value(TITLE_ROW, 0, text(table.title().toUpperCase(Locale.ROOT)));
        sheet.range(TITLE_ROW, 0, TITLE_ROW, lastColumn()).merge();
        sheet.style(TITLE_ROW, 0)
                .fontName(FONT)
                .fontSize(TITLE_POINTS)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.rowHeight(TITLE_ROW, 36);
        String day = table.asOf().format(DAY);
        centred(
                2,
                table.roundTitle() + " (" + table.roundCode() + ")"
                        + language.choose(" – kết quả được công nhận đến ngày ", " – results recognised up to ") + day);
        centred(3, decision());
        centred(
                4,
                table.provenance() == Provenance.SYNTHETIC || table.provenance() == Provenance.MIXED
                        ? language.choose("Có số liệu tạo, không phải số thật", "Holds illustrative figures, not facts")
                        : "");
        sheet.value(HEADER_ROW - 1, lastColumn(), unit());
        styled(HEADER_ROW - 1, lastColumn())
                .italic()
                .horizontalAlignment("right")
                .set();
    }

    private String decision() {
        ResultTable.Decision made = table.decision();
        return made == null
                ? language.choose("Chưa có quyết định công nhận, phê duyệt", "No decision yet")
                : language.choose("Quyết định số ", "Decision ") + made.number() + language.choose(" ngày ", " of ")
                        + made.signedOn().format(DAY) + ", " + made.unitName();
    }

    private String unit() {
        return switch (table.counting()) {
            case HOUSEHOLDS, PERCENT_OF_HOUSEHOLDS, LIST -> language.choose("Đơn vị tính: hộ", "Unit: households");
            case HOUSEHOLDS_AND_PERSONS -> language.choose("Đơn vị tính: hộ, người", "Unit: households, persons");
            case CHILDREN -> language.choose("Đơn vị tính: trẻ em", "Unit: children");
        };
    }

    private void centred(int at, String value) {
        sheet.value(at, 0, text(value));
        sheet.range(at, 0, at, lastColumn()).merge();
        styled(at, 0).horizontalAlignment("center").set();
    }

    private void header() {
        int depth = columns.stream()
                        .mapToInt(column -> column.groups().size())
                        .max()
                        .orElse(0)
                + 1;
        sheet.range(HEADER_ROW, 0, HEADER_ROW + depth - 1, lastColumn())
                .style()
                .fontName(FONT)
                .fontSize(POINTS)
                .bold()
                .wrapText(true)
                .fillColor(HEAD_FILL)
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        down(0, language.choose("TT", "No."), depth);
        if (!isList()) {
            down(1, language.choose("Địa bàn", "Place"), depth);
        }
        if (isPaired()) {
            down(2, language.choose("Phân tổ", "Of"), depth);
        }
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            int groups = column.groups().size();
            for (int level = 0; level < groups; level++) {
                int last = lastOfGroup(index, level);
                if (index == 0 || lastOfGroup(index - 1, level) < index) {
                    heading(
                            HEADER_ROW + level,
                            firstColumn + index,
                            HEADER_ROW + level,
                            firstColumn + last,
                            column.groups().get(level));
                }
            }
            heading(
                    HEADER_ROW + groups,
                    firstColumn + index,
                    HEADER_ROW + depth - 1,
                    firstColumn + index,
                    column.title());
        }
        row = HEADER_ROW + depth;
        sheet.freezePane(firstColumn, row);
        sheet.repeatRows(HEADER_ROW, row - 1);
    }

    /** Index of the last column beside this one under the same headings down to a level. */
    private int lastOfGroup(int index, int level) {
        List<String> groups = columns.get(index).groups();
        int last = index;
        if (groups.size() <= level) {
            return last;
        }
        while (last + 1 < columns.size()) {
            List<String> next = columns.get(last + 1).groups();
            if (next.size() <= level || !next.subList(0, level + 1).equals(groups.subList(0, level + 1))) {
                break;
            }
            last++;
        }
        return last;
    }

    private void down(int column, String title, int depth) {
        heading(HEADER_ROW, column, HEADER_ROW + depth - 1, column, title);
    }

    private void heading(int top, int left, int bottom, int right, String title) {
        sheet.value(top, left, text(title));
        if (top != bottom || left != right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }

    private void cells(Row one, String number, boolean total) {
        sheet.value(row, 0, number);
        bordered(0, total).horizontalAlignment("center").set();
        if (!isList()) {
            boolean again = one.measure() == Measure.PERSONS;
            sheet.value(row, 1, again ? "" : text(one.name()));
            bordered(1, total).wrapText(true).set();
        }
        if (isPaired()) {
            sheet.value(
                    row,
                    2,
                    one.measure() == Measure.PERSONS
                            ? language.choose("Nhân khẩu", "Persons")
                            : language.choose("Hộ", "Households"));
            bordered(2, total).set();
        }
        for (int index = 0; index < columns.size(); index++) {
            cell(firstColumn + index, one.cells().get(index), columns.get(index).kind(), total);
        }
        if (isList() && total) {
            sheet.value(row, 1, text(one.name()));
        }
        row++;
    }

    private void cell(int at, Cell cell, ColumnKind kind, boolean total) {
        StyleSetter style = bordered(at, total);
        if (cell.count() != null) {
            sheet.value(row, at, cell.count());
            style.format("#,##0");
        } else if (cell.percent() != null) {
            sheet.value(row, at, cell.percent());
            style.format("#,##0.00");
        } else if (cell.text() != null) {
            sheet.value(row, at, text(cell.text()));
            style.wrapText(true);
        } else if (Boolean.TRUE.equals(cell.mark())) {
            sheet.value(row, at, "x");
        }
        if (kind == ColumnKind.MARK) {
            style.horizontalAlignment("center");
        }
        style.set();
    }

    private void line(int at, String value) {
        sheet.value(at, 0, text(value));
        sheet.range(at, 0, at, lastColumn()).merge();
        styled(at, 0).wrapText(true).italic().set();
    }

    private StyleSetter styled(int at, int column) {
        return sheet.style(at, column).fontName(FONT).fontSize(POINTS);
    }

    private StyleSetter bordered(int column, boolean total) {
        StyleSetter style = sheet.style(row, column);
        style.fontName(FONT).fontSize(POINTS).borderStyle(BorderStyle.THIN).verticalAlignment("top");
        if (total) {
            style.bold();
        }
        return style;
    }

    private static String text(String value) {
        return SheetText.plain(value);
    }

    private void print() {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN_INCHES);
        sheet.rightMargin(MARGIN_INCHES);
        sheet.topMargin(MARGIN_INCHES);
        sheet.bottomMargin(MARGIN_INCHES);
        sheet.footer("&P/&N", Position.CENTER);
    }
}
