package vn.gnbv.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.HouseholdFiles.HEADER;
import static vn.gnbv.testing.HouseholdFiles.IMPORTS;
import static vn.gnbv.testing.HouseholdFiles.PATIENCE_MILLIS;
import static vn.gnbv.testing.HouseholdFiles.XLSX;
import static vn.gnbv.testing.HouseholdFiles.checked;
import static vn.gnbv.testing.HouseholdFiles.code;
import static vn.gnbv.testing.HouseholdFiles.commit;
import static vn.gnbv.testing.HouseholdFiles.post;
import static vn.gnbv.testing.HouseholdFiles.send;
import static vn.gnbv.testing.HouseholdFiles.settled;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.NEIGHBOUR;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Households with their members out of files: checked in the background, written and taken back as a whole. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class HouseholdImportResourceTest {

    private static List<Object> homes(String code) {
        return Sql.column("select id from household where code = ?", code);
    }

    @Test
    void aFileIsCheckedWrittenUnchangedThenChangedAndTakenBack() {
        String code = code();
        String number = Households.identityNumber();
        String[] file = {
            "DANH SÁCH HỘ;;;",
            "Huyện Sa Thầy;;",
            HEADER,
            code + ";" + COMMUNE + ";Thôn 1;0912345678;;A Nhưng;Nam;15/03/1985;Xơ-đăng;" + number,
            ";;;;Vợ;Y Blơn;nữ;1987;14;",
            code + "b;" + COMMUNE + ";;;;Nguyễn Văn Đức;Nam;1970;Kinh;",
        };
        JsonPath checked = checked(file);
        assertEquals("CHECKED", checked.getString("state"), checked.prettify());
        assertEquals(3, checked.getInt("newRows"), checked.prettify());
        as("huyen")
                .get(IMPORTS + "/" + checked.getString("id") + "/rows")
                .then()
                .body("items.cells.name", equalTo(List.of("A Nhưng", "Y Blơn", "Nguyễn Văn Đức")))
                .body("items[0].cells.identityNumber", equalTo("•••" + number.substring(9)));
        JsonPath committed = commit(checked, "ALL");
        assertEquals("COMMITTED", committed.getString("state"), committed.prettify());
        String home = homes(code).getFirst().toString();
        as("xa").get(Households.PATH + "/" + home)
                .then()
                .body("headName", equalTo("A Nhưng"))
                .body("memberCount", equalTo(2))
                .body("phone", equalTo("•••678"));
        JsonPath again = checked(file);
        assertEquals(
                List.of(0, 0, 3),
                List.of(again.getInt("newRows"), again.getInt("changedRows"), again.getInt("unchangedRows")));
        file[3] = file[3].replace("Thôn 1", "Thôn 2");
        file[4] = file[4].replace("1987", "1988");
        JsonPath changed = checked(file);
        assertEquals(2, changed.getInt("changedRows"), changed.prettify());
        as("huyen")
                .get(IMPORTS + "/" + changed.getString("id") + "/rows?action=CHANGED")
                .then()
                .body(
                        "items[0].changes",
                        equalTo(List.of(Map.of("field", "address", "before", "Thôn 1", "after", "Thôn 2"))))
                .body(
                        "items[1].changes",
                        equalTo(List.of(Map.of("field", "birth", "before", "1987", "after", "1988"))));
        commit(changed, "ALL");
        // Somebody changed what the first import wrote: it stays; the second is taken back, then the first can be no
        // more.
        JsonPath stays = post(committed.getString("id"), "undo", Map.of());
        assertEquals("COMMITTED", stays.getString("state"));
        assertEquals("changed-since", stays.getString("failureCode"));
        assertEquals("UNDONE", post(changed.getString("id"), "undo", Map.of()).getString("state"));
        as("xa").get(Households.PATH + "/" + home).then().body("address", equalTo("Thôn 1"));
        assertEquals(
                List.of(1987),
                Sql.column(
                        "select birth_year from household_member where household_id = ? and name = 'Y Blơn'",
                        UUID.fromString(home)));
    }

    @Test
    void anUndoneImportLeavesNothing() {
        String code = code();
        JsonPath checked =
                checked(HEADER, code + ";" + COMMUNE + ";;;;A Mới;Nam;1985;14;" + Households.identityNumber());
        JsonPath committed = commit(checked, "ALL");
        assertEquals(1, homes(code).size());
        assertEquals("UNDONE", post(committed.getString("id"), "undo", Map.of()).getString("state"));
        assertEquals(0, homes(code).size());
        as("huyen")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(IMPORTS + "/" + committed.getString("id") + "/undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:not-now"));
        as("huyen")
                .get(IMPORTS + "/" + committed.getString("id") + "/annotated")
                .then()
                .statusCode(404);
    }

    @Test
    void eachProblemIsToldAtItsCellAndTheRestCanBeWritten() {
        String good = code();
        String bad = code();
        String[] file = {
            HEADER,
            good + ";" + COMMUNE + ";;;;A Đúng;Nam;1985;14;",
            bad + ";" + COMMUNE + ";;12;;A Sai;Trai;31/02/1985;Sao Hỏa;123",
            ";;;;Chủ hộ;A Hai;Nam;1985;14;" + Households.identityNumber().replaceFirst("0620", "0621"),
            ";;;;Con;A Ba;Nam;1985;14;",
            good + ";" + COMMUNE + ";;;;A Đúng;Nam;1985;14;",
            code() + ";99999;;;;A Xa;Nam;1985;14;",
        };
        // The repeated household is far enough from the first to be another.
        JsonPath checked = checked(file);
        assertEquals(1, checked.getInt("newRows"), checked.prettify());
        List<String> codes = checked.getList("problems.code");
        assertTrue(
                codes.containsAll(List.of(
                        "phone",
                        "choice",
                        "day",
                        "ethnic-group-unknown",
                        "identity-form",
                        "identity-sex",
                        "household-left-out",
                        "repeated",
                        "unit-not-found")),
                codes.toString());
        assertEquals("D", checked.getString("problems.find { it.code == 'phone' }.column"));
        as("huyen")
                .get(IMPORTS + "/" + checked.getString("id") + "/rows?action=REJECTED")
                .then()
                .body("items[0].cells.name", equalTo("A Sai"))
                .body("items[0].cells.phone", equalTo("•••"));
        as("huyen")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("mode", "ALL"))
                .post(IMPORTS + "/" + checked.getString("id") + "/commit")
                .then()
                .statusCode(409);
        assertEquals("COMMITTED", commit(checked, "VALID").getString("state"));
        assertEquals(1, homes(good).size());
        assertEquals(0, homes(bad).size());
    }

    @Test
    void aWorkbookOfAnOfficialIsReadAsItIs() throws IOException {
        String code = code();
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Sheet1");
            text(sheet, 0, "céng hßa x· héi chñ nghÜa viÖt nam");
            text(sheet, 2, "STT", "M· hé", "Hä vµ tªn", "Th«ng tin", null, "D©n téc", "M· x·", "Quan hÖ víi chñ hé");
            text(sheet, 3, null, null, null, "Giíi tÝnh", "N¨m sinh");
            text(sheet, 4, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)");
            text(sheet, 5, "1", code, "NguyÔn V¨n §øc", "Nam", "1960", "Kinh", COMMUNE, "Chñ hé");
            text(sheet, 6, "2", null, "TrÇn ThÞ H­¬ng", "N÷", "1962", "Kinh", null, "Vî");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
            sheet.addMergedRegion(new CellRangeAddress(5, 6, 1, 1));
            workbook.write(output);
            file = output.toByteArray();
        }
        JsonPath checked = settled(send("huyen", XLSX, file).path("id"));
        assertEquals(2, checked.getInt("newRows"), checked.prettify());
        as("huyen")
                .get(IMPORTS + "/" + checked.getString("id") + "/rows")
                .then()
                .body("items.cells.name", equalTo(List.of("Nguyễn Văn Đức", "Trần Thị Hương")))
                .body("items.cells.relation", equalTo(List.of("HEAD", "SPOUSE")))
                .body("items.row", equalTo(List.of(6, 7)));
    }

    private static void text(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    @Test
    void columnsAreMappedByHandAndTheNextFileIsReadAlike() {
        String header = "Cột lạ " + code() + ";Xã nào;Ai;Nam hay nữ;Năm;Tộc";
        String code = code();
        String line = code + ";" + COMMUNE + ";A Cột;Nam;1985;14";
        JsonPath unmapped = checked(header, line);
        assertEquals("UNMAPPED", unmapped.getString("state"), unmapped.prettify());
        String id = unmapped.getString("id");
        Map<String, String> columns = Map.of(
                "A", "householdCode", "B", "communeCode", "C", "name", "D", "sex", "E", "birth", "F", "ethnicGroup");
        as("huyen")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + unmapped.getInt("version") + "\"")
                .body(Map.of("columns", Map.of("A", "name", "B", "name")))
                .put(IMPORTS + "/" + id + "/mapping")
                .then()
                .statusCode(400);
        as("huyen")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + unmapped.getInt("version") + "\"")
                .body(Map.of("columns", columns))
                .put(IMPORTS + "/" + id + "/mapping")
                .then()
                .statusCode(200);
        JsonPath mapped = settled(id);
        assertEquals(1, mapped.getInt("newRows"), mapped.prettify());
        assertEquals("name", mapped.getString("mapping.find { it.column == 'C' }.field"));
        assertEquals(1, checked(header, line.replace(code, code())).getInt("newRows"));
    }

    @Test
    void numbersKnownElsewhereAreDisputedAsByHand() {
        String number = Households.identityNumber();
        Map<String, Object> person = Households.member("A Trước");
        person.put("identityNumber", number);
        String holder = Households.member(Households.household(NEIGHBOUR), person);
        JsonPath checked = checked(HEADER, code() + ";" + COMMUNE + ";;;;A Sau;Nam;1985;14;" + number);
        commit(checked, "ALL");
        assertEquals(
                List.of(1L),
                Sql.column(
                        "select count(*) from duplicate_case where member_id = ?",
                        UUID.fromString(Households.id(holder))));
    }

    @Test
    void maskedNumbersLeaveWhatIsKept() {
        String code = code();
        String number = Households.identityNumber();
        String line = code + ";" + COMMUNE + ";;0987654321;;A Che;Nam;1985;14;" + number;
        commit(checked(HEADER, line), "ALL");
        String masked = line.replace(number, "•••" + number.substring(9)).replace("0987654321", "•••321");
        assertEquals(1, checked(HEADER, masked).getInt("unchangedRows"));
        assertEquals(
                List.of("mask-unknown"),
                checked(HEADER, masked.replace("•••321", "•••322")).getList("problems.code"));
    }

    @Test
    void theTemplateIsFilledInAndComesBackWithItsProblemsAsComments() throws IOException {
        byte[] template = as("huyen")
                .get("/api/v1/import-templates/HOUSEHOLDS")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        byte[] filled;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> headers = new ArrayList<>();
            sheet.getRow(3).forEach(cell -> headers.add(cell.getStringCellValue()));
            Row row = sheet.createRow(4);
            row.createCell(headers.indexOf("Mã hộ *")).setCellValue(code());
            row.createCell(headers.indexOf("Mã xã")).setCellValue(Integer.parseInt(COMMUNE));
            row.createCell(headers.indexOf("Họ và tên *")).setCellValue("A Mẫu");
            row.createCell(headers.indexOf("Giới tính")).setCellValue("Nam");
            row.createCell(headers.indexOf("Ngày sinh hoặc năm sinh")).setCellValue(1985);
            row.createCell(headers.indexOf("Dân tộc")).setCellValue("Người ngoài hành tinh");
            workbook.write(output);
            filled = output.toByteArray();
        }
        JsonPath checked = settled(send("huyen", XLSX, filled).path("id"));
        assertEquals(List.of("ethnic-group-unknown"), checked.getList("problems.code"));
        byte[] annotated = as("huyen")
                .get(IMPORTS + "/" + checked.getString("id") + "/annotated")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
            assertNotNull(workbook.getSheetAt(0).getRow(4).getCell(11).getCellComment());
        }
    }

    @Test
    void namesakesOfOneHouseholdAreTwoPeople() {
        String first = code() + ";" + COMMUNE + ";;;;A Trùng;Nam;1985;14;";
        String second = ";;;;Anh, chị, em;A Trùng;Nam;1985;14;";
        JsonPath both = checked(HEADER, first, second);
        assertEquals(2, both.getInt("newRows"), both.prettify());
        commit(both, "ALL");
        assertEquals(2, checked(HEADER, first, second).getInt("unchangedRows"));
        assertEquals(
                List.of("household-left-out", "household-left-out", "repeated"),
                checked(HEADER, first, second, second).getList("problems.code"));
    }

    @Test
    void identityNumbersAreNowhereInClear() {
        String number = Households.identityNumber();
        String misfit = "0621" + Households.identityNumber().substring(4);
        String phone = "09" + (10_000_000 + System.nanoTime() % 90_000_000);
        String start = code() + ";" + COMMUNE + ";;" + phone + ";;A Kín;Nam;1985;14;";
        JsonPath checked = checked(
                HEADER, start + number, code() + ";" + COMMUNE + ";số " + misfit + ";;;A Lệch;Nam;1985;14;" + misfit);
        String id = checked.getString("id");
        List<String> answers = new ArrayList<>(List.of(
                checked.prettify(),
                as("huyen").get(IMPORTS + "/" + id + "/rows").asString()));
        nowhere(List.of(number, misfit, phone), answers);
        commit(checked, "VALID");
        nowhere(
                List.of(number, misfit, phone),
                List.of(as("huyen").get(IMPORTS + "/" + id + "/rows").asString()));
        assertEquals(
                List.of(0L),
                Sql.column("select count(*) from import_file_part where batch_id = ?", UUID.fromString(id)));
    }

    private static void nowhere(List<String> planted, List<String> answers) {
        for (String secret : planted) {
            answers.forEach(answer -> assertFalse(answer.contains(secret), answer));
            String bytes = "\\x" + java.util.HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            for (Object table :
                    Sql.column("select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
                assertEquals(
                        List.of(0L),
                        Sql.column(
                                "select count(*) from " + table + " t where position(? in to_jsonb(t)::text) > 0 "
                                        + "or position(? in to_jsonb(t)::text) > 0",
                                secret,
                                bytes.substring(2)),
                        table + " has personal data in clear");
            }
        }
    }

    @Test
    void anImportIsItsMakersAndWritesOnlyInScope() {
        byte[] file = String.join("\n", HEADER, code() + ";" + NEIGHBOUR + ";;;;A Ngoài;Nam;1985;14;")
                .getBytes(StandardCharsets.UTF_8);
        String id =
                send("xa", "text/csv", file).then().statusCode(201).extract().path("id");
        as("huyen").get(IMPORTS + "/" + id).then().statusCode(404);
        as("huyen")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(IMPORTS + "/" + id + "/undo")
                .then()
                .statusCode(404);
        as("huyen")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(IMPORTS + "/" + id + "/cancel")
                .then()
                .statusCode(404);
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (as("xa").get(IMPORTS + "/" + id).path("state").equals("CHECKING")) {
            assertTrue(System.currentTimeMillis() < until);
        }
        as("xa").get(IMPORTS + "/" + id)
                .then()
                .body("problems.code", hasItem("unit-not-found"))
                .body("doneRows", nullValue());
        send("phantich", "text/csv", file).then().statusCode(403);
        send("huyen", "text/csv", "một dòng".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:no-rows"));
        as("xa").get(IMPORTS).then().body("items.kind", hasItems("HOUSEHOLDS"));
    }
}
