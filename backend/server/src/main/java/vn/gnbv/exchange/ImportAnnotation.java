package vn.gnbv.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.gnbv.kernel.Language;

/** Writes each problem as a comment at its cell of the file that was brought. */
final class ImportAnnotation {
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 4;

    private ImportAnnotation() {}

    static byte[] of(byte[] content, List<ImportStore.Blame> blames, Language language) {
        try (XSSFWorkbook workbook = workbook(content);
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            Map<CellStyle, CellStyle> marked = new HashMap<>();
            messages(blames).forEach((place, message) -> {
                Sheet sheet = workbook.getSheet(place.sheet());
                if (sheet != null) {
                    annotate(sheet, place, message, marked);
                }
            });
            workbook.setActiveSheet(0);
            workbook.getProperties()
                    .getCoreProperties()
                    .setDescription(language.choose("Đã kiểm tra bởi GNBV", "Checked by GNBV"));
            workbook.write(output);
            return output.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Place(String sheet, int row, String column) {}

    /** Several problems of one cell share a comment. */
    private static Map<Place, String> messages(List<ImportStore.Blame> blames) {
        Map<Place, String> messages = new LinkedHashMap<>();
        for (ImportStore.Blame blame : blames) {
            Place place = new Place(blame.sheet(), blame.row(), blame.column() == null ? "A" : blame.column());
            messages.merge(place, blame.message(), (first, next) -> first + "\n" + next);
        }
        return messages;
    }

    private static XSSFWorkbook workbook(byte[] content) throws IOException {
        if (FileReader.format(content) == ImportFormat.XLSX) {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        }
        XSSFWorkbook workbook = new XSSFWorkbook();
        for (SheetRows rows : FileReader.read(content)) {
            Sheet sheet = workbook.createSheet(rows.name());
            for (int row = 0; row < rows.rows().size(); row++) {
                Row line = sheet.createRow(row);
                for (int column = 0; column < rows.rows().get(row).size(); column++) {
                    line.createCell(column)
                            .setCellValue(
                                    SheetRows.cell(rows.rows().get(row), column).text());
                }
            }
        }
        return workbook;
    }

    private static void annotate(Sheet sheet, Place place, String message, Map<CellStyle, CellStyle> marked) {
        int column = CellReference.convertColStringToIndex(place.column());
        int rowNumber = place.row() - 1;
        Row row = sheet.getRow(rowNumber) == null ? sheet.createRow(rowNumber) : sheet.getRow(rowNumber);
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.removeCellComment();
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + COMMENT_COLUMNS);
        anchor.setRow1(rowNumber);
        anchor.setRow2(rowNumber + COMMENT_ROWS);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(message));
        comment.setAuthor("GNBV");
        cell.setCellComment(comment);
        cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle(), style -> {
            CellStyle mark = sheet.getWorkbook().createCellStyle();
            mark.cloneStyleFrom(style);
            mark.setFillForegroundColor(IndexedColors.ROSE.getIndex());
            mark.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return mark;
        }));
    }
}
