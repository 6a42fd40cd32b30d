package vn.gnbv.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.HouseholdFiles.HEADER;
import static vn.gnbv.testing.HouseholdFiles.IMPORTS;
import static vn.gnbv.testing.HouseholdFiles.code;
import static vn.gnbv.testing.HouseholdFiles.send;
import static vn.gnbv.testing.HouseholdFiles.settled;
import static vn.gnbv.testing.Households.COMMUNE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.RealServices;

/** A file that is too large to be built in memory comes back row by row, with every problem in it. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class AnnotatedStreamResourceTest {
    private static final int WRONG = AnnotatedStream.MOST_COMMENTS + 500;
    private static final int LIST_BEGINS = 5;

    @Test
    void everyProblemOfALargeFileComesBack() throws IOException {
        String code = code();
        String lines = IntStream.range(0, WRONG)
                .mapToObj(index -> code + index + ";" + COMMUNE + ";=Thôn;;;A Lệch;Nam;1985;Sao Hoả;")
                .collect(Collectors.joining(
                        "\n", HEADER + "\n", "\n" + code + "x;" + COMMUNE + ";;;;A Đúng;Nam;1985;14;"));
        JsonPath checked = settled(send("huyen", "text/csv", lines.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        assertEquals(WRONG, checked.getInt("rejectedRows"), () -> checked.getString("state"));
        byte[] annotated = as("huyen", "vi")
                .get(IMPORTS + "/" + checked.getString("id") + "/annotated")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
            Sheet rows = workbook.getSheetAt(0);
            assertEquals(WRONG + 1, rows.getLastRowNum());
            assertEquals("=Thôn", rows.getRow(1).getCell(2).getStringCellValue());
            assertEquals(
                    "Không có dân tộc mang tên hoặc mã này.",
                    rows.getRow(1).getCell(8).getCellComment().getString().getString());
            assertNotNull(rows.getRow(AnnotatedStream.MOST_COMMENTS).getCell(8).getCellComment());
            assertNull(rows.getRow(AnnotatedStream.MOST_COMMENTS + 1).getCell(8).getCellComment());
            Sheet list = workbook.getSheetAt(1);
            assertEquals("Danh sách lỗi", list.getSheetName());
            assertEquals(WRONG, list.getRow(0).getCell(1).getNumericCellValue());
            assertEquals(
                    AnnotatedStream.MOST_COMMENTS, list.getRow(1).getCell(1).getNumericCellValue());
            assertEquals(LIST_BEGINS + WRONG - 1, list.getLastRowNum());
            assertEquals(WRONG + 1, list.getRow(list.getLastRowNum()).getCell(1).getNumericCellValue());
            assertEquals("I", list.getRow(LIST_BEGINS).getCell(2).getStringCellValue());
        }
    }
}
