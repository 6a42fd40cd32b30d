package vn.gnbv.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.gnbv.kernel.Language;

/** Makes the workbook that people fill in: a sheet to type into, one that explains, one that lists what may be chosen. */
final class ImportTemplate {
    private static final int HEADER_ROW = 3;
    private static final int ROWS_TO_FILL = 5_000;
    private static final int CHARACTER = 256;
    private static final int WIDTH = 20;
    private static final int WIDE = 60;
    private static final int LONGEST_PROMPT = 250;
    private static final int LONGEST_PROMPT_TITLE = 30;
    private static final short TITLE_POINTS = 14;

    private final XSSFWorkbook workbook;
    private final List<ImportColumn> columns;
    private final Language language;
    private final Function<ImportColumn.Type, List<ImportStore.Named>> choices;
    private final CellStyle bold;

    private ImportTemplate(
            XSSFWorkbook workbook,
            List<ImportColumn> columns,
            Function<ImportColumn.Type, List<ImportStore.Named>> choices,
            Language language) {
        this.workbook = workbook;
        this.columns = columns;
        this.choices = choices;
        this.language = language;
        Font heavy = workbook.createFont();
        heavy.setBold(true);
        bold = workbook.createCellStyle();
        bold.setFont(heavy);
    }

    static byte[] of(ImportKind kind, Function<ImportColumn.Type, List<ImportStore.Named>> choices, Language language) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            new ImportTemplate(workbook, ImportForm.columns(kind), choices, language)
                    .fill(ImportForm.title(kind, language));
            workbook.write(output);
            return output.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fill(String title) {
        XSSFSheet rows = workbook.createSheet(language.choose("Dữ liệu", "Rows"));
        Sheet notes = workbook.createSheet(language.choose("Hướng dẫn", "Notes"));
        Sheet lists = workbook.createSheet(language.choose("Danh mục", "Lists"));
        head(rows, title);
        explain(notes, title);
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(rows);
        Row header = rows.createRow(HEADER_ROW);
        for (int place = 0; place < columns.size(); place++) {
            ImportColumn column = columns.get(place);
            header.createCell(place).setCellValue(column.header(language) + (column.required() ? " *" : ""));
            header.getCell(place).setCellStyle(headerStyle());
            rows.setColumnWidth(place, WIDTH * CHARACTER);
            rows.setDefaultColumnStyle(place, format(column.type()));
            validate(rows, lists, helper, place);
        }
        rows.createFreezePane(0, HEADER_ROW + 1);
        workbook.setActiveSheet(0);
    }

    private void head(Sheet rows, String title) {
        Font large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints(TITLE_POINTS);
        CellStyle style = workbook.createCellStyle();
        style.setFont(large);
        rows.createRow(0).createCell(0).setCellValue(title);
        rows.getRow(0).getCell(0).setCellStyle(style);
        rows.createRow(1)
                .createCell(0)
                .setCellValue(language.choose(
                        "Mỗi dòng một bản ghi. Cột có dấu * là bắt buộc. Xem sheet Hướng dẫn.",
                        "One record a row. Columns with * are required. See the sheet Notes."));
    }

    private CellStyle headerStyle() {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        return style;
    }

    private CellStyle format(ImportColumn.Type type) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat()
                .getFormat(
                        switch (type) {
                            case DAY -> "dd/mm/yyyy";
                            case WHOLE -> "#,##0";
                            case DECIMAL -> "#,##0.######";
                            case YEAR -> "0";
                            default -> "@";
                        }));
        return style;
    }

    /** A drop-down where there is a list to choose from, and the column's note beside the cell that is being filled. */
    private void validate(Sheet rows, Sheet lists, XSSFDataValidationHelper helper, int place) {
        ImportColumn column = columns.get(place);
        // Of several the first is chosen from the list, and others are typed behind it: what is not in it is asked
        // about, not refused.
        List<String> allowed = !column.choices().isEmpty()
                ? column.choices().stream()
                        .map(choice -> choice.label(language))
                        .toList()
                : choices.apply(column.type()).stream()
                        .map(ImportStore.Named::code)
                        .distinct()
                        .toList();
        if (allowed.isEmpty()) {
            return;
        }
        cell(lists, 0, place, column.header(language), bold);
        for (int index = 0; index < allowed.size(); index++) {
            cell(lists, index + 1, place, allowed.get(index), null);
        }
        String letter = CellReference.convertNumToColString(place);
        String range = "'" + lists.getSheetName() + "'!$" + letter + "$2:$" + letter + "$" + (allowed.size() + 1);
        XSSFDataValidationConstraint constraint =
                (XSSFDataValidationConstraint) helper.createFormulaListConstraint(range);
        DataValidation validation = helper.createValidation(
                constraint, new CellRangeAddressList(HEADER_ROW + 1, HEADER_ROW + ROWS_TO_FILL, place, place));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.setSuppressDropDownArrow(true);
        if (!column.note(language).isEmpty()) {
            validation.createPromptBox(
                    cut(column.header(language), LONGEST_PROMPT_TITLE), cut(column.note(language), LONGEST_PROMPT));
            validation.setShowPromptBox(true);
        }
        rows.addValidationData(validation);
    }

    private void explain(Sheet notes, String title) {
        cell(notes, 0, 0, title, bold);
        List<String> heads = language == Language.VI
                ? List.of("Cột", "Bắt buộc", "Cách ghi")
                : List.of("Column", "Required", "How to fill it");
        for (int place = 0; place < heads.size(); place++) {
            cell(notes, 2, place, heads.get(place), bold);
        }
        int row = HEADER_ROW;
        for (ImportColumn column : columns) {
            cell(notes, row, 0, column.header(language), null);
            cell(notes, row, 1, column.required() ? "*" : "", null);
            cell(notes, row, 2, column.note(language), null);
            row++;
        }
        for (ImportColumn column : columns) {
            List<ImportStore.Named> named = choices.apply(column.type());
            if (!named.isEmpty()) {
                row++;
                cell(notes, row, 0, column.header(language), bold);
                for (ImportStore.Named choice : named) {
                    row++;
                    cell(notes, row, 0, choice.code(), null);
                    cell(notes, row, 2, choice.name(), null);
                }
            }
        }
        notes.setColumnWidth(0, WIDTH * CHARACTER);
        notes.setColumnWidth(2, WIDE * CHARACTER);
    }

    private static void cell(Sheet sheet, int row, int place, String text, CellStyle style) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.createCell(place).setCellValue(text);
        if (style != null) {
            line.getCell(place).setCellStyle(style);
        }
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
