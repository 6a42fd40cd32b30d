package vn.gnbv.report.document;

import java.util.List;
import vn.gnbv.report.document.Document.Align;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Column;
import vn.gnbv.report.document.Document.Row;
import vn.gnbv.report.document.Document.RowKind;
import vn.gnbv.report.document.Document.Run;
import vn.gnbv.report.document.Document.Table;

/** A table of data in Word: caption, header rows that repeat on each page, rows that don't break, notes. */
final class DocxTable {

    private static final String HEADER_FILL = "F0EFEB";
    private static final String GROUP_FILL = "F7F6F3";

    private DocxTable() {}

    static void write(Markup xml, Table table, int width) {
        if (!table.caption().isEmpty()) {
            line(xml, "Caption", table.caption());
        }
        if (!table.unit().isEmpty()) {
            line(xml, "Unit", table.unit());
        }
        int[] widths = widths(table.columns(), width);
        xml.open("w:tbl").open("w:tblPr").empty("w:tblW", "w:w", String.valueOf(width), "w:type", "dxa");
        xml.open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "4D4B55");
        }
        xml.close().empty("w:tblLayout", "w:type", "fixed").close().open("w:tblGrid");
        for (int column : widths) {
            xml.empty("w:gridCol", "w:w", String.valueOf(column));
        }
        xml.close();
        Grid.of(widths.length, table.header()).forEach(line -> row(xml, table, line, widths, true));
        Grid.of(widths.length, table.rows()).forEach(line -> row(xml, table, line, widths, false));
        xml.close();
        table.footnotes().forEach(footnote -> line(xml, "Footnotes", footnote));
        // Word joins tables that touch, and the next paragraph needs some air.
        line(xml, "Footnotes", "");
    }

    private static void line(Markup xml, String style, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        if (!text.isEmpty()) {
            DocxBody.run(xml, Run.plain(text));
        }
        xml.close();
    }

    private static int[] widths(List<Column> columns, int width) {
        int shares = columns.stream().mapToInt(Column::share).sum();
        int[] widths = new int[columns.size()];
        int rest = width;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i == widths.length - 1 ? rest : width * columns.get(i).share() / shares;
            rest -= widths[i];
        }
        return widths;
    }

    private static void row(Markup xml, Table table, Grid.Line line, int[] widths, boolean header) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (header) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        Row row = line.row();
        for (Grid.Place place : line.all()) {
            Cell cell = place.cell();
            int width = 0;
            for (int i = place.column(); i < place.column() + cell.columns(); i++) {
                width += widths[i];
            }
            xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
            if (cell.columns() > 1) {
                xml.empty("w:gridSpan", "w:val", String.valueOf(cell.columns()));
            }
            if (cell.rows() > 1) {
                xml.empty("w:vMerge", "w:val", place.continued() ? "continue" : "restart");
            }
            String fill = header ? HEADER_FILL : row.kind() == RowKind.GROUP ? GROUP_FILL : null;
            if (fill != null) {
                xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", fill);
            }
            if (header) {
                xml.empty("w:vAlign", "w:val", "center");
            }
            xml.close();
            Align align = header
                    ? Align.CENTER
                    : cell.columns() > 1
                            ? Align.LEFT
                            : table.columns().get(place.column()).align();
            content(xml, cell, place.continued(), align, header || row.kind() != RowKind.BODY, row.kind());
            xml.close();
        }
        xml.close();
    }

    private static void content(Markup xml, Cell cell, boolean continued, Align align, boolean bold, RowKind kind) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableText");
        if (kind == RowKind.GROUP) {
            xml.empty("w:keepNext");
        }
        Align set = align == Align.JUSTIFY ? Align.LEFT : align;
        xml.empty("w:jc", "w:val", DocxBody.justification(set)).close();
        if (!continued) {
            for (Run run : cell.runs()) {
                DocxBody.run(xml, new Run(run.text(), bold || run.bold(), run.italic(), run.superscript()));
            }
            if (!cell.mark().isEmpty()) {
                DocxBody.run(xml, new Run("\u00A0" + cell.mark(), bold, false, false));
            }
        }
        xml.close();
    }
}
