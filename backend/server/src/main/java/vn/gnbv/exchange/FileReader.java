package vn.gnbv.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.gnbv.kernel.FormulaGuard;
import vn.gnbv.kernel.Refusal;

/** Reads the cells of a workbook or of a CSV file; what it is, its content says. */
final class FileReader {
    private static final int SNIFFED = 4096;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileReader() {}

    static ImportFormat format(byte[] content) {
        boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        return zip ? ImportFormat.XLSX : ImportFormat.CSV;
    }

    static List<SheetRows> read(byte[] content) {
        FileBounds.checkSize(content);
        try {
            return format(content) == ImportFormat.XLSX ? workbook(content) : List.of(csv(content));
        } catch (IOException
                | UncheckedIOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | CsvParseException
                | IllegalArgumentException
                | IllegalStateException broken) {
            throw new Refusal(ImportError.FILE_UNREADABLE);
        }
    }

    private static List<SheetRows> workbook(byte[] content) throws IOException {
        FileBounds.checkParts(content);
        List<SheetRows> sheets = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook) {
                if (sheets.size() < FileBounds.MOST_SHEETS && !hidden(workbook, sheet)) {
                    sheets.add(new SheetRows(sheet.getSheetName(), rows(sheet)));
                }
            }
        }
        return sheets;
    }

    private static boolean hidden(XSSFWorkbook workbook, Sheet sheet) {
        int index = workbook.getSheetIndex(sheet);
        return workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
    }

    private static List<List<Cell>> rows(Sheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(row.getLastCellNum(), FileBounds.MOST_COLUMNS); column++) {
                cells.add(cell(row.getCell(column)));
            }
            if (SheetRows.isBlank(cells)) {
                continue; // formatted ahead of use, often to the end of the sheet
            }
            FileBounds.checkRows(row.getRowNum());
            while (rows.size() < row.getRowNum()) {
                rows.add(List.of());
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Of a formula, the value that the file carries; nothing is computed. */
    private static Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> Cell.of(cell.getStringCellValue());
            case BOOLEAN -> Cell.of(String.valueOf(cell.getBooleanCellValue()));
            case ERROR -> Cell.of("#ERROR");
            default -> Cell.EMPTY;
        };
    }

    private static Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        double value = cell.getNumericCellValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Cell.of("#ERROR");
        }
        BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (DateUtil.isCellDateFormatted(cell) && DateUtil.isValidExcelDate(value)) {
            var day = cell.getLocalDateTimeCellValue().toLocalDate();
            return new Cell(day.toString(), number, day);
        }
        return new Cell(number.toPlainString(), number, null);
    }

    private static SheetRows csv(byte[] content) throws CharacterCodingException {
        String text = decoded(content);
        List<List<Cell>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                while (rows.size() < line.getStartingLineNumber() - 1) {
                    rows.add(List.of());
                }
                FileBounds.checkRows(rows.size());
                rows.add(line.getFields().stream()
                        .limit(FileBounds.MOST_COLUMNS)
                        .map(FormulaGuard::unguarded)
                        .map(Cell::of)
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new SheetRows("CSV", rows);
    }

    /** What the first two bytes show. */
    static Charset charset(byte[] head) {
        boolean wide = head.length > 1
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static String decoded(byte[] content) throws CharacterCodingException {
        Charset charset = charset(content);
        String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The sign that occurs most at the beginning: Vietnamese spreadsheets part by semicolons, others by commas or tabs. */
    static char separator(String text) {
        String head = text.substring(0, Math.min(text.length(), SNIFFED));
        char best = ';';
        for (char candidate : new char[] {';', '\t', ','}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}
