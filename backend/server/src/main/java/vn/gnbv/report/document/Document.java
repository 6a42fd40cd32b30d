package vn.gnbv.report.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A report: what stands in it, in order, in one language. Equal documents render to equal bytes.
 *
 * @param subject what it is about, for the file's metadata
 * @param draftMark printed on every page while the report is a draft; null once issued
 * @param datedOn the only day that goes into the file's metadata; null leaves it out
 */
public record Document(
        Language language, String title, String subject, String draftMark, LocalDate datedOn, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    public enum Language {
        VI("vi-VN"),
        EN("en-GB");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        public String tag() {
            return tag;
        }
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFY
    }

    public sealed interface Block
            permits Letterhead,
                    Heading,
                    Paragraph,
                    BulletList,
                    Table,
                    Chart,
                    Picture,
                    PageBreak,
                    Wide,
                    Annex,
                    Closing {}

    /** A stretch of text; {@code superscript} is set for the number of a source. */
    public record Run(String text, boolean bold, boolean italic, boolean superscript) {
        public Run {
            Objects.requireNonNull(text, "text");
        }

        public static Run plain(String text) {
            return new Run(text, false, false, false);
        }

        public static Run bold(String text) {
            return new Run(text, true, false, false);
        }

        public static Run italic(String text) {
            return new Run(text, false, true, false);
        }

        /** The number under which a source stands in the annex of sources. */
        public static Run source(int number) {
            return new Run("[" + number + "]", false, false, true);
        }
    }

    /** Heading of a chapter (1), section (2) or part (3); the numbering is written out, as the decree's examples do. */
    public record Heading(int level, String numbering, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("level " + level);
            }
        }

        public String full() {
            return numbering.isEmpty() ? text : numbering + " " + text;
        }
    }

    public record Paragraph(List<Run> runs, Align align) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(Run... runs) {
            return new Paragraph(List.of(runs), Align.JUSTIFY);
        }

        public static Paragraph of(List<Run> runs) {
            return new Paragraph(runs, Align.JUSTIFY);
        }
    }

    public record BulletList(List<List<Run>> items) implements Block {
        public BulletList {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** One cell of a table; {@code mark} is a sign such as † that a footnote explains. */
    public record Cell(List<Run> runs, String mark, int columns, int rows) {
        public Cell {
            runs = List.copyOf(runs);
            if (columns < 1 || rows < 1) {
                throw new IllegalArgumentException("span " + columns + " x " + rows);
            }
        }

        public static Cell of(String text) {
            return new Cell(List.of(Run.plain(text)), "", 1, 1);
        }

        public static Cell of(List<Run> runs) {
            return new Cell(runs, "", 1, 1);
        }

        public static Cell marked(String text, String mark) {
            return new Cell(List.of(Run.plain(text)), mark, 1, 1);
        }

        public Cell spanning(int asColumns, int asRows) {
            return new Cell(runs, mark, asColumns, asRows);
        }
    }

    public enum RowKind {
        /** An ordinary row. */
        BODY,
        /** Opens a group of rows; its text is bold and runs across the table. */
        GROUP,
        /** A sum over rows. */
        TOTAL
    }

    public record Row(RowKind kind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(RowKind.BODY, List.of(cells));
        }
    }

    /** {@code share} is the column's part of the width; the shares of a table need not add up to anything. */
    public record Column(int share, Align align) {}

    /**
     * @param number as printed before the title, such as 'Bảng 3.'; empty for a table without a caption
     * @param unit printed above the table on the right, empty where each row has its own
     */
    public record Table(
            String number,
            String title,
            String unit,
            List<Column> columns,
            List<Row> header,
            List<Row> rows,
            List<String> footnotes)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            footnotes = List.copyOf(footnotes);
        }

        public String caption() {
            return number.isEmpty() ? title : number + " " + title;
        }
    }

    public enum ChartKind {
        COLUMN,
        BAR,
        LINE
    }

    /** Fill of a series, told apart without colour too. */
    public enum Pattern {
        SOLID,
        DIAGONAL,
        OUTLINE,
        DOTTED
    }

    /** {@code values} has one number a category, null where there is none; {@code labels} are those numbers as printed. */
    public record Series(String name, String colour, Pattern pattern, List<Double> values, List<String> labels) {
        public Series {
            if (!colour.matches("[0-9A-F]{6}")) {
                throw new IllegalArgumentException("colour " + colour);
            }
            values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
            labels = List.copyOf(labels);
            if (values.size() != labels.size()) {
                throw new IllegalArgumentException("a label for each value");
            }
        }
    }

    /** @param title says what is seen and in which unit */
    public record Chart(
            String number, String title, String unit, ChartKind kind, List<String> categories, List<Series> series)
            implements Block {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }

        /** Number, title and always the unit. */
        public String caption() {
            return number + " " + title + " (" + unit + ")";
        }
    }

    /** A PNG or JPEG image. */
    public record Picture(byte[] bytes, String caption) implements Block {
        public Picture {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Picture that && Arrays.equals(bytes, that.bytes) && caption.equals(that.caption);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(bytes) + caption.hashCode();
        }

        @Override
        public String toString() {
            return "Picture[" + caption + ", " + bytes.length + " bytes]";
        }
    }

    public record PageBreak() implements Block {}

    /** Blocks on landscape pages. */
    public record Wide(List<Block> blocks) implements Block {
        public Wide {
            blocks = List.copyOf(blocks);
        }
    }

    /** Opens an annex on a new page: 'Phụ lục I', its title, and to which report it belongs. */
    public record Annex(String number, String title, String attachedTo) implements Block {
        public String full() {
            return number + ". " + title;
        }
    }

    /**
     * Head of the first page.
     *
     * @param stateTitle, motto empty in a translation, which bears {@code note} instead
     */
    public record Letterhead(
            String agencyAbove,
            String agency,
            String stateTitle,
            String motto,
            String number,
            String placeAndDate,
            String note,
            String kind,
            String subject)
            implements Block {}

    public record SignatureBlock(List<String> authority, String name) {
        public SignatureBlock {
            authority = List.copyOf(authority);
        }
    }

    public record Recipients(String label, List<String> items) {
        public Recipients {
            items = List.copyOf(items);
        }
    }

    /** End of the main text: who receives it on the left, who signs on the right. */
    public record Closing(Recipients recipients, SignatureBlock signature) implements Block {}
}
