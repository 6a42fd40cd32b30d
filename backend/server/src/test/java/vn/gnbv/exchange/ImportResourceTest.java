package vn.gnbv.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Money.BUDGETS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** From the template to the entries, and everything that a file can have wrong. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ImportResourceTest {
    private static final String IMPORTS = "/api/v1/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int CREATED = 201;

    /** A line with all that a row of the entry file needs to find it. */
    private record Line(UUID budget, int year, String source, String capital) {
        String csv(String kind, String amount, String day) {
            return "NTPSPR-1620;DA1.1;%d;%s;%s;23320;%s;%s;%s;thử".formatted(year, source, capital, kind, amount, day);
        }
    }

    private static final String HEADER =
            "Ma chuong trinh;MÃ DỰ ÁN;Năm;Nguồn vốn;Loại vốn;Mã đơn vị;Loại bút toán;Số tiền;Ngày hiệu lực;Chứng từ";

    private static Line line() {
        UUID budget = Money.open(Map.of("unitId", Units.unit("23320")));
        JsonPath told = as("tinh").get(BUDGETS + "/" + budget).jsonPath();
        return new Line(
                budget, told.getInt("fiscalYear"), told.getString("fundingSource"), told.getString("capitalType"));
    }

    private static Response send(String account, String kind, String type, byte[] content) {
        return as(account)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(XLSX, ContentType.BINARY)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)))
                .contentType(type)
                .queryParam("kind", kind)
                .queryParam("fileName", "số liệu.xlsx")
                .body(content)
                .post(IMPORTS);
    }

    private static Response sendCsv(String kind, String... lines) {
        return send("tinh", kind, "text/csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Response commit(String id, String mode) {
        return as("tinh")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("mode", mode))
                .post(IMPORTS + "/" + id + "/commit");
    }

    private static long entries(UUID budget) {
        return (long) Sql.column("select count(*) from entry where budget_id = ?", budget)
                .getFirst();
    }

    @Test
    void entriesAreCheckedThenBookedTogetherAndTheSameFileChangesNothing() {
        Line line = line();
        String[] file = {
            "Báo cáo giải ngân;;;",
            "",
            HEADER,
            line.csv("Thanh toán", "300.000", "15/05/" + line.year),
            line.csv("Giao vốn", "1.000.000", line.year + "-01-02"),
            line.csv("PAYMENT", "(5)", "16/05/" + line.year),
            line.csv("Thanh toán", "800.000", "20/05/" + line.year),
        };
        Response checked = sendCsv("ENTRIES", file);
        checked.then()
                .statusCode(CREATED)
                .body("newRows", equalTo(2))
                .body("rejectedRows", equalTo(2))
                .body("problems.code", equalTo(List.of("range", "available-exceeded")))
                .body("problems.row", equalTo(List.of(6, 7)))
                .body("problems.column", equalTo(List.of("H", "H")))
                .body("state", equalTo("CHECKED"));
        String id = checked.path("id");
        assertEquals(0, entries(line.budget));
        commit(id, "ALL").then().statusCode(409).body("type", equalTo("urn:gnbv:problem:has-rejected-rows"));
        commit(id, "VALID")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMMITTED"))
                .body("committedRows", equalTo(2));
        commit(id, "VALID").then().statusCode(409).body("type", equalTo("urn:gnbv:problem:committed-already"));
        as("tinh").get(BUDGETS + "/" + line.budget).then().body("available", equalTo(700_000));
        Response again = sendCsv("ENTRIES", file);
        again.then().body("unchangedRows", equalTo(2)).body("newRows", equalTo(0));
        commit(again.path("id"), "VALID").then().body("committedRows", equalTo(0));
        assertEquals(2, entries(line.budget));
        as("tinh")
                .header("If-Match", "\"v2\"")
                .delete(IMPORTS + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:committed-already"));
    }

    @Test
    void theTemplateIsFilledInAndComesBackWithItsProblemsAsComments() throws IOException {
        Line line = line();
        for (String language : List.of("vi", "en")) {
            byte[] template = as("tinh", language)
                    .get("/api/v1/import-templates/ENTRIES")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            byte[] filled;
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                    ByteArrayOutputStream output = new ByteArrayOutputStream()) {
                Sheet sheet = workbook.getSheetAt(0);
                assertFalse(sheet.getDataValidations().isEmpty());
                Row row = sheet.createRow(4);
                row.createCell(1).setCellValue("DA1.1");
                row.createCell(0).setCellValue("NTPSPR-1620");
                row.createCell(2).setCellValue(line.year);
                row.createCell(3).setCellValue(line.source);
                row.createCell(4).setCellValue(line.capital);
                row.createCell(5).setCellValue(23320);
                row.createCell(6).setCellValue(language.equals("vi") ? "Tạm ứng" : "Advance");
                row.createCell(7).setCellValue(25.0);
                row.createCell(8).setCellValue(43281);
                workbook.write(output);
                filled = output.toByteArray();
            }
            Response checked = send("tinh", "ENTRIES", XLSX, filled);
            checked.then()
                    .statusCode(CREATED)
                    .body("format", equalTo("XLSX"))
                    .body("fileName", equalTo("số liệu.xlsx"))
                    .body("problems.code", equalTo(List.of("available-exceeded")));
            byte[] annotated = as("tinh", language)
                    .get(IMPORTS + "/" + checked.path("id") + "/annotated")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
                var comment = workbook.getSheetAt(0).getRow(4).getCell(7).getCellComment();
                assertNotNull(comment);
                assertTrue(
                        comment.getString().getString().contains(language.equals("vi") ? "khả dụng" : "available"),
                        comment.getString().getString());
            }
        }
    }

    @Test
    void rowsSayWhatTheyWouldDo() {
        Line line = line();
        String id = sendCsv(
                        "ENTRIES",
                        HEADER,
                        line.csv("Giao vốn", "10", "01/01/2001"),
                        line.csv("Biếu", "mười", "hôm qua"))
                .path("id");
        as("tinh")
                .get(IMPORTS + "/" + id + "/rows?action=REJECTED")
                .then()
                .statusCode(200)
                .body("items.row", equalTo(List.of(3)))
                .body("items[0].cells.amount", equalTo("mười"))
                .body("items[0].problems.code", hasItems("choice", "number", "day"));
        as("tinh", "en")
                .get(IMPORTS + "/" + id)
                .then()
                .header("ETag", "\"v1\"")
                .body("problems.message", hasItem("Not a number."));
        assertTrue(as("tinh")
                .accept("text/csv")
                .get(IMPORTS + "/" + id + "/rows")
                .asString()
                .contains("NEW"));
        as("tinh").get(IMPORTS).then().statusCode(200).body("items.id", hasItem(id));
        as("tinh").delete(IMPORTS + "/" + id).then().statusCode(428);
        as("tinh")
                .header("If-Match", "\"v9\"")
                .delete(IMPORTS + "/" + id)
                .then()
                .statusCode(412);
        as("tinh")
                .header("If-Match", "\"v1\"")
                .delete(IMPORTS + "/" + id)
                .then()
                .statusCode(204);
        as("tinh").get(IMPORTS + "/" + id).then().statusCode(404);
        assertEquals(
                List.of(0L), Sql.column("select count(*) from import_row where batch_id = ?", UUID.fromString(id)));
    }

    @Test
    void targetsAndResultsAreNewThenUnchangedThenChanged() {
        String indicator = (String) Sql.column("select code from indicator where kind = 'FLOW' order by code limit 1")
                .getFirst();
        String ratio = (String) Sql.column("select code from indicator where kind = 'RATIO' order by code limit 1")
                .getFirst();
        for (String kind : List.of("TARGETS", "RESULTS")) {
            String header = "Mã chỉ tiêu;Mã đơn vị;Từ ngày;Đến ngày;Giá trị;Tử số;Mẫu số";
            String count = indicator + ";62;01/01/2018;31/12/2018;1.234;;";
            String share = ratio + ";62;01/01/2018;31/12/2018;;10;100";
            Sql.run("delete from " + (kind.equals("TARGETS") ? "target" : "result")
                    + " where period_from = '2018-01-01' and unit_id = '" + Units.unit("62")
                    + "' and indicator_id in (select id from indicator where code in ('" + indicator + "', '" + ratio
                    + "'))");
            Response checked = sendCsv(kind, header, count, share, count);
            checked.then()
                    .statusCode(CREATED)
                    .body("newRows", equalTo(2))
                    .body("problems.code", equalTo(List.of("repeated")));
            commit(checked.path("id"), "VALID").then().statusCode(200).body("committedRows", equalTo(2));
            sendCsv(kind, header, count, share).then().body("unchangedRows", equalTo(2));
            Response changed = sendCsv(kind, header, count.replace("1.234", "1.235"), share);
            changed.then().body("changedRows", equalTo(1)).body("unchangedRows", equalTo(1));
            commit(changed.path("id"), "ALL").then().statusCode(200).body("committedRows", equalTo(1));
            sendCsv(kind, header, indicator + ";62;01/01/2018;31/12/2017;;5;", "KHONG_CO;62;01/01/2018;31/12/2018;1;;")
                    .then()
                    .body("problems.code", hasItems("period", "ratio-half", "indicator-not-found"));
            sendCsv(
                            kind,
                            header,
                            indicator + ";62;01/01/2018;31/12/2018;-3;;",
                            indicator + ";62;01/01/2018;31/12/2018;1,0000001;;",
                            indicator + ";62;01/01/2018;31/12/2018;;1;2",
                            indicator + ";62;01/01/2018;31/12/2018;;;",
                            ratio + ";62;01/01/2018;31/12/2018;5;1;2")
                    .then()
                    .body(
                            "problems.code",
                            equalTo(List.of(
                                    "value-negative",
                                    "too-many-decimals",
                                    "counts-only-of-ratio",
                                    "value-missing",
                                    "value-and-counts")));
        }
    }

    @Test
    void whatChangedSinceTheCheckIsNotWrittenByHalves() {
        Line line = line();
        Money.booked(line.budget, "ALLOCATION", 100, "2001-01-01");
        String id = sendCsv(
                        "ENTRIES",
                        HEADER,
                        line.csv("Thanh toán", "40", "01/02/2001"),
                        line.csv("Thanh toán", "60", "01/03/2001"))
                .path("id");
        Money.booked(line.budget, "PAYMENT", 50, "2001-02-15");
        commit(id, "ALL").then().statusCode(409).body("type", equalTo("urn:gnbv:problem:outdated"));
        assertEquals(2, entries(line.budget));
        as("tinh").get(IMPORTS + "/" + id).then().body("state", equalTo("CHECKED"));
    }

    @Test
    void filesThatAreNoneAreRefused() throws IOException {
        send("tinh", "ENTRIES", XLSX, "PK\u0003\u0004 not really".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:file-unreadable"));
        send("tinh", "ENTRIES", "text/csv", new byte[] {(byte) 0xC3, 0x28, 0x41})
                .then()
                .statusCode(400);
        sendCsv("ENTRIES", "a;b;c", "1;2;3")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:columns-missing"))
                .body("missing", hasItem("Số tiền (đồng)"));
        sendCsv("ENTRIES", HEADER, "").then().statusCode(400).body("type", equalTo("urn:gnbv:problem:no-rows"));
        send("tinh", "ENTRIES", XLSX, bomb())
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:gnbv:problem:file-too-large"));
        List<String> many = new ArrayList<>(List.of(HEADER));
        for (int row = 0; row < 10_002; row++) {
            many.add(";DA1.1;2018;CENTRAL;RECURRENT;62;PAYMENT;1;01/01/2018;");
        }
        sendCsv("ENTRIES", many.toArray(String[]::new)).then().statusCode(413);
        send("tinh", "ENTRIES", "text/plain", new byte[] {65}).then().statusCode(415);
        sendCsv("HOUSES", HEADER).then().statusCode(400);
        as("tinh").contentType("text/csv").body("x").post(IMPORTS).then().statusCode(400);
    }

    /** A few kilobytes that unpack to 64 MB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 64; megabyte++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        return output.toByteArray();
    }

    @Test
    void anImportBelongsToItsMakerAndBooksOnlyInScope() throws SQLException {
        Line line = line();
        byte[] file = String.join("\n", HEADER, line.csv("Giao vốn", "10", "01/01/2001"))
                .getBytes(StandardCharsets.UTF_8);
        String id = send("tinh", "ENTRIES", "text/csv", file).path("id");
        for (String account : List.of("xa", "huyen", "admin", "phantich")) {
            as(account).get(IMPORTS + "/" + id).then().statusCode(404);
            as(account).get(IMPORTS + "/" + id + "/rows").then().statusCode(404);
            as(account).get(IMPORTS + "/" + id + "/annotated").then().statusCode(404);
            as(account)
                    .header("If-Match", "\"v1\"")
                    .delete(IMPORTS + "/" + id)
                    .then()
                    .statusCode(404);
        }
        send("phantich", "ENTRIES", "text/csv", file).then().statusCode(403);
        send("admin", "ENTRIES", "text/csv", file).then().statusCode(403);
        send("xa", "ENTRIES", "text/csv", file)
                .then()
                .statusCode(CREATED)
                .body("problems.code", equalTo(List.of("budget-not-found")));
        try (Connection connection = Sql.application(new Sql.Actor("somebody", "officer", Units.unit("62")))) {
            for (String table : List.of("import_batch", "import_file", "import_row")) {
                assertEquals(List.of(0L), Sql.column(connection, "select count(*) from " + table));
            }
        }
    }

    @Test
    void anOfficerImportsNoTargetOfAnotherScope() {
        String indicator =
                (String) Sql.column("select code from indicator where kind in ('STOCK', 'FLOW') order by code limit 1")
                        .getFirst();
        send(
                        "xa",
                        "TARGETS",
                        "text/csv",
                        ("Mã chỉ tiêu,Mã đơn vị,Từ ngày,Đến ngày,Giá trị\n" + indicator + ",62,01/01/2019,31/12/2019,5")
                                .getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(CREATED)
                .body("rejectedRows", equalTo(1))
                .body("problems.code", equalTo(List.of("forbidden")));
    }
}
