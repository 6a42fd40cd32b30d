package vn.gnbv.resulttable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.resulttable.TableWorld.table;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.web.Formats;

@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ResultWorkbookResourceTest {
    private static final int HEADER_ROW = 6;

    private static TableWorld.Rounds rounds;

    /** Once, as soon as the server answers. */
    @BeforeEach
    void make() {
        if (rounds == null) {
            rounds = TableWorld.make();
        }
    }

    private static XSSFWorkbook workbook(String account, String path) {
        Response answer = as(account).accept(Formats.XLSX).get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.header("Content-Disposition").matches("attachment; filename=\"bieu-[0-9-]+-2018.xlsx\""));
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Every cell of the sheet is what the JSON says, and none is a formula. */
    private static void same(JsonNode table, Sheet sheet) {
        int depth = 1;
        for (JsonNode column : table.get("columns")) {
            depth = Math.max(depth, column.get("groups").size() + 1);
        }
        boolean list = table.get("counting").asText().equals("LIST");
        boolean paired = table.get("totals").size() == 2;
        int first = list ? 1 : paired ? 3 : 2;
        int columns = table.get("columns").size();
        int at = HEADER_ROW + depth;
        for (int index = 0; index < columns; index++) {
            JsonNode column = table.get("columns").get(index);
            int leaf = HEADER_ROW + column.get("groups").size();
            assertEquals(
                    column.get("title").asText(),
                    sheet.getRow(leaf).getCell(first + index).getStringCellValue());
            for (int level = 0; level < column.get("groups").size(); level++) {
                assertEquals(
                        column.get("groups").get(level).asText(), merged(sheet, HEADER_ROW + level, first + index));
            }
        }
        List<JsonNode> rows = new ArrayList<>();
        table.get("totals").forEach(rows::add);
        table.get("rows").forEach(rows::add);
        for (JsonNode one : rows) {
            Row row = sheet.getRow(at++);
            for (int index = 0; index < columns; index++) {
                boolean name = list && index == 0 && one.path("cells").get(0).isEmpty() && !one.has("unitId");
                if (!name) {
                    same(one.get("cells").get(index), row.getCell(first + index));
                }
            }
            if (!list && !one.path("measure").asText().equals("PERSONS")) {
                assertEquals(one.get("name").asText(), row.getCell(1).getStringCellValue());
            }
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                assertFalse(
                        cell.getCellType() == CellType.FORMULA,
                        cell.getAddress().formatAsString());
            }
        }
        assertTrue(sheet.getPrintSetup().getLandscape());
        assertEquals(9, sheet.getPrintSetup().getPaperSize(), "A4");
        assertTrue(sheet.getFitToPage());
        assertEquals(1, sheet.getPrintSetup().getFitWidth());
        assertEquals(0, sheet.getPrintSetup().getFitHeight());
        assertEquals(HEADER_ROW, sheet.getRepeatingRows().getFirstRow());
        assertEquals(HEADER_ROW + depth - 1, sheet.getRepeatingRows().getLastRow());
        assertEquals(HEADER_ROW + depth, sheet.getPaneInformation().getHorizontalSplitPosition());
    }

    private static void same(JsonNode expected, Cell found) {
        if (expected.has("count")) {
            assertEquals(expected.get("count").asLong(), (long) found.getNumericCellValue());
            assertEquals("#,##0", found.getCellStyle().getDataFormatString());
        } else if (expected.has("percent")) {
            assertEquals(expected.get("percent").asDouble(), found.getNumericCellValue());
        } else if (expected.has("text")) {
            assertEquals(expected.get("text").asText(), found.getStringCellValue());
        } else {
            String mark = expected.path("mark").asBoolean() ? "x" : "";
            assertEquals(
                    mark, found == null || found.getCellType() == CellType.BLANK ? "" : found.getStringCellValue());
        }
    }

    private static String merged(Sheet sheet, int row, int column) {
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            if (range.isInRange(row, column)) {
                return sheet.getRow(range.getFirstRow())
                        .getCell(range.getFirstColumn())
                        .getStringCellValue();
            }
        }
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    @Test
    void allFifteenAreInOneWorkbookAsOnScreen() throws IOException {
        for (String query : List.of("", "?level=DISTRICT", "?unitId=" + TableWorld.HERE)) {
            try (XSSFWorkbook all = workbook("tinh", rounds.second() + "/result-tables" + query)) {
                assertEquals(15, all.getNumberOfSheets());
                for (int number = 1; number <= 15; number++) {
                    Sheet sheet = all.getSheetAt(number - 1);
                    assertEquals("Biểu " + number, sheet.getSheetName());
                    same(table("tinh", rounds.second(), number, query), sheet);
                }
            }
        }
    }

    @Test
    void oneTableSaysOfWhatItIs() throws IOException {
        try (XSSFWorkbook one = workbook("xa", rounds.second() + "/result-tables/1?asOf=2018-12-31")) {
            Sheet sheet = one.getSheetAt(0);
            assertEquals("XÃ SA BÌNH", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("Biểu số 1", sheet.getRow(0).getCell(15).getStringCellValue());
            assertTrue(sheet.getRow(1).getCell(0).getStringCellValue().startsWith("TỔNG HỢP KẾT QUẢ CHÍNH THỨC"));
            assertTrue(sheet.getRow(2).getCell(0).getStringCellValue().endsWith("đến ngày 31/12/2018"));
            assertEquals(
                    "Quyết định số 125/QĐ-UBND ngày 20/11/2018, Xã Sa Bình",
                    sheet.getRow(3).getCell(0).getStringCellValue());
            assertEquals("Đơn vị tính: hộ, người", sheet.getRow(5).getCell(15).getStringCellValue());
        }
        try (XSSFWorkbook empty = workbook("tinh", rounds.second() + "/result-tables/1?asOf=2018-11-01")) {
            assertTrue(empty.getSheetAt(0)
                    .getRow(8)
                    .getCell(0)
                    .getStringCellValue()
                    .startsWith("Chưa có số liệu"));
        }
    }

    @Test
    void whatPeopleTypedStaysText() throws IOException {
        String round = Reviews.round();
        String household = Households.household(Households.COMMUNE);
        for (String name : List.of("=HYPERLINK(\"http://x\",\"y\")")) {
            Map<String, Object> head = Households.member(name);
            head.put("relation", "HEAD");
            Households.member(household, head);
        }
        Reviews.reviewed(round, household);
        Reviews.steps("xa", round, TableWorld.HERE);
        Reviews.created("xa", round + "/recognitions", Reviews.recognition(TableWorld.HERE, "2018-11-20"));
        try (XSSFWorkbook list = workbook("xa", round + "/result-tables/15")) {
            Cell cell = list.getSheetAt(0).getRow(HEADER_ROW + 3).getCell(2);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals("=HYPERLINK(\"http://x\",\"y\")", cell.getStringCellValue());
        }
        try (XSSFWorkbook list = workbook("phantich", round + "/result-tables/15")) {
            assertEquals(
                    "", list.getSheetAt(0).getRow(HEADER_ROW + 3).getCell(2).getStringCellValue());
        }
    }

    @Test
    void onlyTheseTwoFormatsAreMade() {
        as("xa").accept("text/csv")
                .get(rounds.second() + "/result-tables/1")
                .then()
                .statusCode(406);
        as("xa").accept(Formats.XLSX)
                .get(rounds.second() + "/result-tables/1?level=DISTRICT")
                .then()
                .statusCode(400);
        as("danhgia")
                .accept(Formats.XLSX)
                .get(rounds.second() + "/result-tables")
                .then()
                .statusCode(404);
    }
}
