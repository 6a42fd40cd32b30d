package vn.gnbv.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.gnbv.kernel.FormulaGuard;
import vn.gnbv.kernel.Refusal;

/** The sheets of a large file, one row after another. */
final class StreamedFile {
    static final int MOST_BYTES = 58 * 1024 * 1024;
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

    static void read(byte[] content, SheetVisitor visitor) {
        if (content.length > MOST_BYTES) {
            throw new Refusal(ImportError.FILE_TOO_LARGE, "58 MB");
        }
        try {
            if (FileReader.format(content) == ImportFormat.XLSX) {
                workbook(content, visitor);
            } else {
                csv(content, visitor);
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

    private static void workbook(byte[] content, SheetVisitor visitor) throws IOException, XMLStreamException {
        try (XlsxStream workbook = new XlsxStream(content)) {
            for (XlsxStream.Sheet sheet : workbook.sheets()) {
                visitor.begin(sheet.name());
                workbook.rows(sheet, visitor::row);
                visitor.end();
            }
        }
    }

    private static void csv(byte[] content, SheetVisitor visitor) throws IOException {
        String text = FileReader.decoded(content);
        visitor.begin(CSV);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(FileReader.separator(text))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                List<Cell> cells = new ArrayList<>();
                for (int column = 0; column < Math.min(line.getFieldCount(), FileBounds.MOST_COLUMNS); column++) {
                    String field = line.getField(column);
                    if (field.length() > MOST_SIGNS) {
                        throw new IllegalArgumentException("longer than a cell may be");
                    }
                    cells.add(Cell.of(FormulaGuard.unguarded(field)));
                }
                if (!SheetRows.isBlank(cells) && !visitor.row((int) line.getStartingLineNumber(), cells)) {
                    break;
                }
            }
        }
        visitor.end();
    }
}
