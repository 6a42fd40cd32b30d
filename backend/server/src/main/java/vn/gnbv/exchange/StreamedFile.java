package vn.gnbv.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.gnbv.kernel.FormulaGuard;
import vn.gnbv.kernel.Refusal;

/** The sheets of a large file, one row after another. */
final class StreamedFile {
    static final int MOST_BYTES = 250 * 1024 * 1024;
    static final String MOST = "250 MB";
    private static final int SNIFFED = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** As many as a cell of Excel holds. */
    private static final int MOST_SIGNS = 32_767;

    private static final String CSV = "CSV";

    private StreamedFile() {}

    /** What takes the rows of the sheets. */
    interface SheetVisitor {
        void begin(String sheet);

        /** @return whether to go on with this sheet */
        boolean row(int row, List<Cell> cells);

        void end();
    }

    static void read(SealedFile file, SheetVisitor visitor) {
        try {
            if (FileReader.format(file.head(SNIFFED)) == ImportFormat.XLSX) {
                workbook(file, visitor);
            } else {
                csv(file, visitor);
            }
        } catch (IOException
                | UncheckedIOException
                | XMLStreamException
                | CsvParseException
                | IllegalArgumentException
                | ArithmeticException
                | IllegalStateException broken) {
            throw new Refusal(ImportError.FILE_UNREADABLE);
        }
    }

    private static void workbook(SealedFile file, SheetVisitor visitor) throws IOException, XMLStreamException {
        try (XlsxStream workbook = new XlsxStream(file)) {
            for (XlsxStream.Sheet sheet : workbook.sheets()) {
                visitor.begin(sheet.name());
                workbook.rows(sheet, visitor::row);
                visitor.end();
            }
        }
    }

    private static void csv(SealedFile file, SheetVisitor visitor) throws IOException {
        visitor.begin(CSV);
        BufferedReader text = decoded(file);
        try (CsvReader<Line> reader = CsvReader.builder()
                .fieldSeparator(FileReader.separator(head(text)))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .build(new Lines(), text)) {
            for (Line line : reader) {
                if (!SheetRows.isBlank(line.cells()) && !visitor.row((int) line.number(), line.cells())) {
                    break;
                }
            }
        }
        visitor.end();
    }

    private record Line(long number, List<Cell> cells) {
        static final Line EMPTY = new Line(0, List.of());
    }

    /** Makes cells of fields at once; a line without any, of which a file may have millions, costs nothing. */
    private static final class Lines extends AbstractBaseCsvCallbackHandler<Line> {
        private List<Cell> cells = List.of();

        @Override
        protected void handleField(int column, char[] text, int from, int length, boolean quoted) {
            if (column >= FileBounds.MOST_COLUMNS) {
                return;
            }
            if (length > MOST_SIGNS) {
                throw new IllegalArgumentException("longer than a cell may be");
            }
            if (column == 0) {
                cells = new ArrayList<>();
            }
            cells.add(Cell.of(FormulaGuard.unguarded(new String(text, from, length))));
        }

        @Override
        protected Line buildRecord() {
            return getRecordType() == RecordType.EMPTY ? Line.EMPTY : new Line(getStartingLineNumber(), cells);
        }
    }

    /** What cannot be text in the encoding that its first bytes show ends the reading. */
    private static BufferedReader decoded(SealedFile file) throws IOException {
        InputStreamReader reader = new InputStreamReader(
                file.stream(), FileReader.charset(file.head(2)).newDecoder());
        BufferedReader text = new BufferedReader(new WithoutNul(reader), SNIFFED * 4);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static String head(BufferedReader text) throws IOException {
        char[] first = new char[SNIFFED];
        text.mark(SNIFFED);
        int length = 0;
        for (int read = text.read(first); read > 0; read = text.read(first, length, SNIFFED - length)) {
            length += read;
        }
        text.reset();
        return new String(first, 0, length);
    }

    /** No text holds NUL; what does is another kind of file. */
    private static final class WithoutNul extends FilterReader {
        WithoutNul(Reader reader) {
            super(reader);
        }

        @Override
        public int read(char[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            for (int index = from; index < from + read; index++) {
                if (target[index] == '\0') {
                    throw new CharacterCodingException();
                }
            }
            return read;
        }
    }
}
