package vn.gnbv.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.SheetText;

/**
 * Writes a large file back with its problems, row by row: its cells without their formats, the problems as comments at them, and
 * all problems as a list on sheets of their own. Comments are kept in memory, by this writer and by whoever opens the file, so
 * only the first have one; the list has them all, and says so.
 */
final class AnnotatedStream implements StreamedFile.SheetVisitor {
    /** Excel itself is slow with more. */
    static final int MOST_COMMENTS = 20_000;

    private static final String PROBLEM_COLOR = "FFC7CE";
    private static final int MOST_ROWS = 1_048_576;
    private static final int FLUSH_EVERY = 500;
    private static final int LIST_HEADER = 5;

    private final Workbook workbook;
    private final Language language;
    private final Problems problems;
    private Worksheet sheet;
    private String name;
    /** Of the file's sheet: one that is longer than a sheet of Excel goes on in the next. */
    private int firstRow;

    private int flushedRow;
    private int cells;
    private int commented;

    /** The problems of a file, in the order of its rows. */
    private static final class Problems {
        private final Iterator<ImportStore.Blame> coming;
        private ImportStore.Blame next;

        Problems(Iterator<ImportStore.Blame> coming) {
            this.coming = coming;
            advance();
        }

        private void advance() {
            next = coming.hasNext() ? coming.next() : null;
        }

        List<ImportStore.Blame> of(String sheet, int row) {
            List<ImportStore.Blame> found = new ArrayList<>();
            while (next != null && next.sheet().equals(sheet) && next.row() == row) {
                found.add(next);
                advance();
            }
            return found;
        }
    }

    private AnnotatedStream(OutputStream output, Iterator<ImportStore.Blame> problems, Language language) {
        workbook = new Workbook(output, "GNBV", "1.0");
        this.problems = new Problems(problems);
        this.language = language;
    }

    /**
     * @param problems gives all problems in the order of the rows, whenever it is asked
     * @param total how many there are
     */
    static void write(
            OutputStream output, SealedFile file, Iterable<ImportStore.Blame> problems, long total, Language language) {
        try {
            AnnotatedStream written = new AnnotatedStream(output, problems.iterator(), language);
            StreamedFile.read(file, written);
            written.list(problems, total);
            written.workbook.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void begin(String sheetName) {
        name = sheetName;
        next(sheetName);
        firstRow = 1;
    }

    private void next(String title) {
        sheet = workbook.newWorksheet(title);
        flushedRow = 0;
    }

    @Override
    public boolean row(int row, List<Cell> cells) {
        try {
            while (row - firstRow >= MOST_ROWS) {
                sheet.finish();
                firstRow += MOST_ROWS;
                next(name);
            }
            int line = row - firstRow;
            for (int column = 0; column < cells.size(); column++) {
                value(line, column, cells.get(column));
            }
            annotate(line, problems.of(name, row));
            if (line - flushedRow >= FLUSH_EVERY) {
                sheet.flush();
                flushedRow = line;
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void value(int line, int column, Cell cell) {
        if (cell.day() != null) {
            sheet.value(line, column, cell.day());
            sheet.style(line, column).format("dd/mm/yyyy").set();
        } else if (cell.number() != null) {
            sheet.value(line, column, cell.number());
        } else if (!cell.isEmpty()) {
            sheet.value(line, column, SheetText.plain(cell.text()));
        }
    }

    /** Several problems of one cell share a comment. */
    private void annotate(int line, List<ImportStore.Blame> found) {
        Map<Integer, List<String>> messages = new TreeMap<>();
        for (ImportStore.Blame blame : found) {
            int column = blame.column() == null ? 0 : CellReference.convertColStringToIndex(blame.column());
            messages.computeIfAbsent(column, place -> new ArrayList<>()).add(blame.message());
        }
        messages.forEach((column, said) -> {
            sheet.style(line, column).fillColor(PROBLEM_COLOR).set();
            if (cells < MOST_COMMENTS) {
                cells++;
                commented += said.size();
                sheet.comment(line, column, String.join("\n", said));
            }
        });
    }

    @Override
    public void end() {
        try {
            sheet.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void list(Iterable<ImportStore.Blame> all, long total) throws IOException {
        String title = language.choose("Danh sách lỗi", "Problems");
        begin(title);
        sheet.value(0, 0, language.choose("Số lỗi", "Problems"));
        sheet.value(0, 1, total);
        sheet.value(1, 0, language.choose("Lỗi có ghi chú ở ô", "Of these with a comment at their cell"));
        sheet.value(1, 1, commented);
        sheet.value(
                2,
                0,
                language.choose(
                        "Bản sao này không có định dạng, các cột sau cột thứ " + FileBounds.MOST_COLUMNS
                                + " và phần sau ký tự thứ " + Cell.LONGEST + " của một ô; tệp gốc vẫn nguyên.",
                        "This copy has no formats, no columns beyond " + FileBounds.MOST_COLUMNS
                                + ", and of a text the first " + Cell.LONGEST + " signs; your own file is as it was."));
        List<String> header = language == Language.VI
                ? List.of("Sheet", "Dòng", "Cột", "Lỗi")
                : List.of("Sheet", "Row", "Column", "Problem");
        for (int column = 0; column < header.size(); column++) {
            sheet.value(LIST_HEADER - 1, column, header.get(column));
            sheet.style(LIST_HEADER - 1, column).bold().set();
        }
        int line = LIST_HEADER;
        for (ImportStore.Blame blame : all) {
            if (line >= MOST_ROWS) {
                sheet.finish();
                next(title);
                line = 0;
            }
            sheet.value(line, 0, SheetText.plain(blame.sheet()));
            sheet.value(line, 1, blame.row());
            sheet.value(line, 2, blame.column());
            sheet.value(line, 3, SheetText.plain(blame.message()));
            line++;
            if (line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }
        end();
    }
}
