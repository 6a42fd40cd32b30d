import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of households that nobody has: a row of each with its head and a review. */
final class ImportFiles {
    private static final String HEADER =
            "Mã hộ;Mã xã;Địa chỉ;Điện thoại;Họ và tên;Giới tính;Ngày sinh;Dân tộc;Số định danh;Bảo hiểm y tế;Việc làm;Điểm B1;Điểm B2;Kết quả phân loại";
    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "A", "Y", "Hoàng", "Đinh", "Rơ Châm", "Vũ"};
    private static final String[] GIVEN = {"Văn Đức", "Thị Hương", "Nhưng", "Blơn", "Quốc Bảo", "Thị Hòa", "Minh", "Ngọc Ánh", "Thái", "Kim Oanh"};
    private static final String[] GROUPS = {"Kinh", "Xơ-đăng", "Ba-na", "Gia-rai", "Giẻ-Triêng"};
    private static final String[] WORK = {"Tự làm", "Làm công hưởng lương", "Nội trợ", "Nghỉ hưu"};
    /** Points that give the same result in town and country, under the standard of 2016-2020. */
    private static final String[] REVIEWS = {"200;0;Hộ không nghèo", "190;20;Hộ không nghèo", "145;20;Hộ cận nghèo", "110;10;Hộ nghèo", "145;40;Hộ nghèo"};
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** All of a workbook but its rows. */
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"" + SHEET_TYPE + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                    + SHEET_TYPE + "worksheet+xml\"/></Types>",
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                    + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            "xl/workbook.xml",
            "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"Rows\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                    + RELATIONS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");

    private ImportFiles() {}

    @FunctionalInterface
    private interface Line {
        void take(String line) throws IOException;
    }

    /** @param mark of the codes, so that two files of one run have no household in common */
    static void csv(Path file, String mark, int rows, List<String> communes) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            lines(mark, rows, communes, line -> lines.write(line + "\r\n"));
        }
    }

    static void xlsx(Path file, String mark, int rows, List<String> communes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                text.write(part.getValue());
                text.flush();
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            text.write("<worksheet " + MAIN + "><sheetData>");
            lines(mark, rows, communes, line -> {
                text.write("<row>");
                for (String cell : line.split(";")) {
                    text.write("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
                }
                text.write("</row>");
            });
            text.write("</sheetData></worksheet>");
        }
    }

    private static void lines(String mark, int rows, List<String> communes, Line line) throws IOException {
        String run = mark + Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX).toUpperCase();
        Random random = new Random(mark.hashCode());
        int serial = random.nextInt(1000) * 900 + (int) (System.currentTimeMillis() / 1000 % 1000);
        line.take(HEADER);
        for (int number = 0; number < rows; number++) {
            boolean female = number % 2 == 1;
            int year = 1940 + number / 2 % 60;
            line.take("%s-%d;%s;Thôn %d;09%08d;%s %s;%s;%02d/%02d/%d;%s;062%d%02d%06d;%s;%s;%s"
                    .formatted(
                            run, number, communes.get(number % communes.size()), 1 + number % 9, random.nextInt(100_000_000),
                            FAMILIES[random.nextInt(10)], GIVEN[random.nextInt(10)], female ? "Nữ" : "Nam",
                            1 + random.nextInt(28), 1 + random.nextInt(12), year, GROUPS[random.nextInt(5)],
                            female ? 1 : 0, year % 100, (serial + number / 120) % 1_000_000,
                            random.nextInt(10) == 0 ? "Không" : "Có", WORK[random.nextInt(4)], REVIEWS[random.nextInt(5)]));
        }
    }
}
