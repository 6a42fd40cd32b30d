package vn.gnbv.hostile;

import static vn.gnbv.hostile.OfficeFiles.DOCX;
import static vn.gnbv.hostile.OfficeFiles.MAIN;
import static vn.gnbv.hostile.OfficeFiles.RELATIONS;
import static vn.gnbv.hostile.OfficeFiles.TYPES;
import static vn.gnbv.hostile.OfficeFiles.XLSX;
import static vn.gnbv.hostile.OfficeFiles.document;
import static vn.gnbv.hostile.OfficeFiles.sheet;
import static vn.gnbv.hostile.OfficeFiles.strings;
import static vn.gnbv.hostile.OfficeFiles.workbook;
import static vn.gnbv.hostile.OfficeFiles.xlsx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gnbv.testing.Articles;

/** Every kind of file that was ever sent to break whoever opens it, made here and nowhere kept. */
final class HostileFiles {
    static final String SCRIPT = "<script>alert(document.domain)</script>";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";
    private static final int MEGABYTE = 1024 * 1024;

    private final List<HostileFile> files = new ArrayList<>();
    private final String elsewhere;

    /** @param elsewhere an address that nobody may be made to call */
    private HostileFiles(String elsewhere) {
        this.elsewhere = elsewhere;
    }

    static List<HostileFile> all(String elsewhere) {
        HostileFiles all = new HostileFiles(elsewhere);
        all.empty();
        all.pretending();
        all.packed();
        all.workbooks();
        all.documents();
        all.pictures();
        all.tables();
        all.names();
        return all.files;
    }

    private void refused(String title, String name, byte[] bytes) {
        files.add(new HostileFile(title, name, bytes, null, false));
    }

    private void kept(String title, String name, String keptAs, byte[] bytes) {
        files.add(new HostileFile(title, name, bytes, keptAs, false));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(joined::put);
        return joined.array();
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static Map<String, byte[]> with(Map<String, byte[]> entries, String name, byte[] bytes) {
        Map<String, byte[]> more = new LinkedHashMap<>(entries);
        more.put(name, bytes);
        return more;
    }

    private void empty() {
        refused("nothing at all", "a.pdf", new byte[0]);
        refused("one NUL", "a.jpg", new byte[1]);
        refused("a megabyte of NUL", "a.png", new byte[MEGABYTE]);
        refused("the end of an archive alone", "a.xlsx", joined(text("PK\5\6"), new byte[18]));
        refused("the mark of a JPEG alone", "a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        refused("the mark of a PNG alone", "a.png", Arrays.copyOf(Pictures.drawn("png", 4, 4), 8));
        refused("half a JPEG's head", "a.jpg", Arrays.copyOf(Articles.photo(), 60));
        refused("half a PNG", "a.png", half(Pictures.drawn("png", 400, 400)));
        refused("half a docx", "a.docx", half(Zip.of(document("<w:document/>"))));
        refused("half an xlsx", "a.xlsx", half(xlsx("")));
        kept("a PDF that is a head and an end", "a.pdf", PDF, text("%PDF-1.7\n%%EOF"));
    }

    private void pretending() {
        refused("a program for Windows as docx", "bao cao.docx", joined(text("MZ"), new byte[300]));
        refused("a program for Linux as JPEG", "anh.jpg", joined(text("\u007fELF"), new byte[300]));
        refused("a shell script as PDF", "a.pdf", text("#!/bin/sh\nrm -rf /\n"));
        refused("HTML as PNG", "a.png", text("<!doctype html>" + SCRIPT));
        refused("SVG with a script", "a.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>"));
        refused(
                "SVG with an external entity, as PNG",
                "a.png",
                text("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"" + elsewhere
                        + "\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;</text></svg>"));
        refused("a GIF as JPEG", "a.jpg", text("GIF89a\1\0\1\0\0\0\0;"));
        refused("a bitmap", "a.bmp", Pictures.drawn("bmp", 8, 8));
        refused("a TIFF as PNG", "a.png", joined(text("II*\0"), new byte[64]));
        refused("a WebP as JPEG", "a.jpg", joined(text("RIFF\20\0\0\0WEBPVP8 "), new byte[64]));
        refused("a film as JPEG", "a.jpg", joined(new byte[] {0, 0, 0, 24}, text("ftypmp42"), new byte[64]));
        refused("RTF as docx", "a.docx", text("{\\rtf1{\\object\\objocx}}"));
        refused(
                "an old or encrypted Office file",
                "a.docx",
                joined(ByteBuffer.allocate(8).putLong(0xD0CF11E0A1B11AE1L).array(), new byte[600]));
        refused("gzip as xlsx", "a.xlsx", joined(new byte[] {0x1F, (byte) 0x8B, 8}, new byte[64]));
        refused("7z as xlsx", "a.xlsx", joined(text("7z\u00bc\u00af"), new byte[64]));
        refused("Java objects as xlsx", "a.xlsx", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r'});
        refused("a PDF that begins late", "a.pdf", joined(text(SCRIPT), text("%PDF-1.7\n%%EOF")));
    }

    private void packed() {
        refused("an archive of nothing that Office knows", "a.xlsx", Zip.of(Zip.entries("a.txt", "a")));
        refused("the list of types alone", "a.docx", Zip.of(Zip.entries("[Content_Types].xml", TYPES)));
        Map<String, byte[]> many = document("<w:document/>");
        for (int index = 0; index < 6000; index++) {
            many.put("word/" + index + ".xml", new byte[0]);
        }
        refused("six thousand parts", "a.docx", Zip.of(many));
        byte[] bomb = new byte[100 * MEGABYTE];
        kept(
                "a sheet of a hundred megabytes",
                "a.xlsx",
                XLSX,
                Zip.of(with(workbook("", strings("")), "xl/worksheets/sheet1.xml", bomb)));
        kept(
                "a part that lies about its size",
                "a.xlsx",
                XLSX,
                Zip.lying(Zip.of(with(workbook("", strings("")), "xl/worksheets/sheet1.xml", bomb))));
        byte[] nested = Zip.of(Map.of("0.xml", bomb));
        for (int depth = 1; depth < 6; depth++) {
            nested = Zip.of(Map.of(depth + ".zip", nested));
        }
        refused("archives in archives", "a.xlsx", nested);
        kept(
                "a workbook with archives in it",
                "a.xlsx",
                XLSX,
                Zip.of(with(workbook(sheet(""), strings("")), "xl/media/a.zip", nested)));
        refused("parts said to be encrypted", "a.xlsx", Zip.encrypted(xlsx("")));
        kept(
                "paths out of the folder",
                "a.docx",
                DOCX,
                Zip.of(with(document("<w:document/>"), "../../../../../../tmp/gnbv-slipped", text("out"))));
        kept(
                "an absolute path",
                "a.xlsx",
                XLSX,
                Zip.of(with(workbook(sheet(""), strings("")), "/etc/cron.d/gnbv", text("out"))));
        kept(
                "two sheets of one name",
                "a.xlsx",
                XLSX,
                Zip.twice(
                        with(workbook(sheet(""), strings("")), "xl/worksheets/sheet9.xml", text(sheet(""))),
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet9.xml"));
        byte[] whole = xlsx("");
        refused("an archive whose list is broken", "a.xlsx", Zip.replaced(whole, "PK\1\2", "PK\1\7"));
        kept("an archive behind a page", "a.html", PDF, joined(text("%PDF-1.7\n%%EOF\n" + SCRIPT), whole));
    }

    private void workbooks() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>";
        kept(
                "a sheet that names a file of the server",
                "a.xlsx",
                XLSX,
                Zip.of(workbook(
                        entity.formatted("file:///etc/passwd")
                                + sheet("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"),
                        strings(""))));
        kept(
                "texts that name an address",
                "a.xlsx",
                XLSX,
                Zip.of(workbook(
                        sheet("<row><c t=\"s\"><v>0</v></c></row>"),
                        entity.formatted(elsewhere) + strings("<si><t>&e;</t></si>"))));
        kept(
                "a workbook that loads its own grammar",
                "a.xlsx",
                XLSX,
                Zip.of(with(
                        workbook(sheet(""), strings("")),
                        "xl/workbook.xml",
                        text("<!DOCTYPE workbook SYSTEM \"" + elsewhere + "\"><workbook xmlns=\"" + MAIN + "\"/>"))));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int index = 1; index < 12; index++) {
            laughs.append("<!ENTITY a%d \"%s\">"
                    .formatted(index, "&a%d;".formatted(index - 1).repeat(10)));
        }
        kept(
                "a billion laughs",
                "a.xlsx",
                XLSX,
                Zip.of(workbook(
                        laughs + "]>" + sheet("<row><c t=\"inlineStr\"><is><t>&a11;</t></is></c></row>"),
                        strings(""))));
        kept(
                "one entity a hundred thousand times",
                "a.xlsx",
                XLSX,
                Zip.of(workbook(
                        "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>"
                                + sheet("<row><c t=\"inlineStr\"><is><t>" + "&a;".repeat(100_000)
                                        + "</t></is></c></row>"),
                        strings(""))));
        kept("a hundred thousand tags in each other", "a.xlsx", XLSX, xlsx("<row>".repeat(100_000)));
        String long32 = "x".repeat(32_000);
        StringBuilder shared = new StringBuilder();
        for (int row = 1; row <= 12_000; row++) {
            shared.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" t=\"s\"><v>0</v></c></row>");
        }
        kept(
                "twelve thousand cells of one long text",
                "a.xlsx",
                XLSX,
                Zip.of(workbook(sheet(shared.toString()), strings("<si><t>" + long32 + "</t></si>"))));
        kept(
                "a million columns",
                "a.xlsx",
                XLSX,
                xlsx("<row r=\"1\">" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>"));
        kept("a column that no sheet has", "a.xlsx", XLSX, xlsx("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"));
        kept(
                "a row that no sheet has",
                "a.xlsx",
                XLSX,
                xlsx("<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>"));
        kept("a row before the first", "a.xlsx", XLSX, xlsx("<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row>"));
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 200_000; row++) {
            rows.append("<row><c><v>1</v></c></row>");
        }
        kept("two hundred thousand rows", "a.xlsx", XLSX, xlsx(rows.toString()));
        kept(
                "numbers that are none",
                "a.xlsx",
                XLSX,
                xlsx("<row><c><v>1e999</v></c><c><v>NaN</v></c><c t=\"s\"><v>99</v></c><c t=\"?\"/></row>"));
        kept(
                "a text that is not there",
                "a.xlsx",
                XLSX,
                xlsx("<row><c t=\"s\"><v>2000000000</v></c><c t=\"s\"><v>-1</v></c></row>"));
        Map<String, byte[]> sheets = workbook(sheet(""), strings(""));
        for (int index = 2; index < 300; index++) {
            sheets.put("xl/worksheets/sheet" + index + ".xml", text(sheet("")));
        }
        kept("three hundred sheets", "a.xlsx", XLSX, Zip.of(sheets));
        kept(
                "half a million merged cells",
                "a.xlsx",
                XLSX,
                Zip.of(workbook(
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData/><mergeCells>"
                                + "<mergeCell ref=\"A1:B2\"/>".repeat(500_000) + "</mergeCells></worksheet>",
                        strings(""))));
        kept(
                "a command in a link",
                "a.xlsx",
                XLSX,
                Zip.of(with(
                        workbook(sheet("<row><c t=\"str\"><f>cmd|'/c calc'!A0</f><v>1</v></c></row>"), strings("")),
                        "xl/externalLinks/externalLink1.xml",
                        text("<externalLink xmlns=\"" + MAIN
                                + "\"><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>"))));
        kept(
                "formulas that ask the network",
                "a.xlsx",
                XLSX,
                xlsx("<row><c t=\"str\"><f>WEBSERVICE(\"" + elsewhere + "\")</f><v>x</v></c></row>"));
        refused(
                "macros in a workbook",
                "a.xlsx",
                Zip.of(with(workbook(sheet(""), strings("")), "xl/vbaProject.bin", new byte[9])));
        refused(
                "macros of an old kind",
                "a.xlsx",
                Zip.of(with(workbook(sheet(""), strings("")), "xl/macrosheets/sheet1.xml", text("<a/>"))));
    }

    private void documents() {
        Map<String, byte[]> plain = document("<w:document/>");
        refused("macros in a document", "a.docx", Zip.of(with(plain, "word/vbaProject.bin", new byte[9])));
        refused("macros in other letters", "a.docx", Zip.of(with(plain, "word/VBAProject.BIN", new byte[9])));
        refused(
                "macros under another name",
                "a.docx",
                Zip.of(
                        with(
                                with(plain, "word/picture.bin", new byte[9]),
                                "[Content_Types].xml",
                                text(
                                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                                + "<Override PartName=\"/word/picture.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"))));
        refused(
                "a document that is one with macros by its type",
                "a.docx",
                Zip.of(
                        with(
                                plain,
                                "[Content_Types].xml",
                                text(
                                        "<Types><Override PartName=\"/word/document.xml\" "
                                                + "ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"))));
        refused("controls that are programs", "a.docx", Zip.of(with(plain, "word/activeX/activeX1.bin", new byte[9])));
        refused("types longer than any", "a.docx", Zip.of(with(plain, "[Content_Types].xml", new byte[5 * MEGABYTE])));
        kept(
                "a template elsewhere",
                "a.docx",
                DOCX,
                Zip.of(with(
                        plain,
                        "word/_rels/settings.xml.rels",
                        text("<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                                + "/attachedTemplate\" Target=\"" + elsewhere
                                + "\" TargetMode=\"External\"/></Relationships>"))));
        kept(
                "a document that names a file of the server",
                "a.docx",
                DOCX,
                Zip.of(document(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document>&e;</w:document>")));
        kept(
                "a PDF with a script",
                "a.pdf",
                PDF,
                text(
                        "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n%%EOF"));
        kept(
                "a PDF that starts a program",
                "a.pdf",
                PDF,
                text("%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/Launch/F(cmd.exe)>>>>endobj\n%%EOF"));
        kept(
                "a PDF with a packed gigabyte",
                "a.pdf",
                PDF,
                joined(
                        text("%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n"),
                        Pictures.packedZeros(300L * MEGABYTE),
                        text("\nendstream endobj\n%%EOF")));
        refused(
                "more than any file may have",
                "a.pdf",
                joined(text("%PDF-1.7\n"), new byte[21 * MEGABYTE], text("%%EOF")));
    }

    private void pictures() {
        byte[] jpeg = Articles.photo();
        byte[] row = Pictures.packedZeros(5);
        refused(
                "a PNG of sixty million by one",
                "a.png",
                Pictures.png(60_000_000, 1, 16, 6, Pictures.packedZeros(480_000_001L)));
        refused("a PNG of one by sixty million", "a.png", Pictures.png(1, 60_000_000, 8, 6, row));
        refused(
                "a PNG of two thousand million by as many",
                "a.png",
                Pictures.png(Integer.MAX_VALUE, Integer.MAX_VALUE, 8, 2, row));
        refused("a PNG of no size", "a.png", Pictures.png(0, 0, 8, 2, row));
        refused("a PNG of less than no size", "a.png", Pictures.png(-1, -1, 8, 2, row));
        refused("a PNG of an unknown depth", "a.png", Pictures.png(1, 1, 7, 9, row));
        refused("a PNG without its data", "a.png", Pictures.png(4000, 4000, 8, 2, row));
        kept("a PNG whose data goes on", "a.png", PNG, Pictures.png(1, 1, 8, 2, Pictures.packedZeros(200L * MEGABYTE)));
        kept(
                "a picture of fifty million points in little data",
                "a.png",
                PNG,
                Pictures.png(7000, 7000, 8, 2, Pictures.packedZeros(7000L * 21_001)));
        kept(
                "a PNG with a packed text of hundreds of megabytes",
                "a.png",
                PNG,
                Pictures.png(
                        1,
                        1,
                        8,
                        2,
                        Pictures.packedZeros(4),
                        Pictures.textChunk("zTXt", "Comment", Pictures.packedZeros(300L * MEGABYTE))));
        kept(
                "a PNG with a packed profile of hundreds of megabytes",
                "a.png",
                PNG,
                Pictures.png(
                        1,
                        1,
                        8,
                        2,
                        Pictures.packedZeros(4),
                        Pictures.textChunk("iCCP", "icc", Pictures.packedZeros(300L * MEGABYTE))));
        kept(
                "a PNG with a script",
                "a.png",
                PNG,
                Pictures.png(1, 1, 8, 2, Pictures.packedZeros(4), Pictures.chunk("tEXt", text("Comment\0" + SCRIPT))));
        kept("a PNG with an archive behind it", "a.png", PNG, joined(Pictures.drawn("png", 9, 9), xlsx("")));
        kept("a JPEG with a page in its comment", "a.jpg", JPEG, Pictures.withSegment(jpeg, 0xFE, text(SCRIPT)));
        kept(
                "a JPEG with a script in its Exif",
                "a.jpg",
                JPEG,
                Pictures.withSegment(jpeg, 0xE1, text("Exif\0\0" + SCRIPT)));
        kept("a JPEG with a page behind it", "a.jpg", JPEG, joined(jpeg, text(SCRIPT)));
        kept("a JPEG with an archive behind it", "a.docx", JPEG, joined(jpeg, Zip.of(document("<w:document/>"))));
        kept(
                "an Exif that points beyond its end",
                "a.jpg",
                JPEG,
                Pictures.withSegment(
                        jpeg, 0xE1, joined(text("Exif\0\0MM\0*"), new byte[] {0x7F, -1, -1, -1}, new byte[8])));
        refused("a JPEG of 65,500 by 65,500", "a.jpg", Pictures.sized(jpeg, 65_500, 65_500));
        refused("a JPEG of no size", "a.jpg", Pictures.sized(jpeg, 0, 0));
        refused("a JPEG that is drawn a thousand times", "a.jpg", Pictures.manyScans(5000, 5000, 1000));
    }

    private void tables() {
        refused("CSV with NUL", "a.csv", text("a;b\0;c\n"));
        refused("CSV in no known alphabet", "a.csv", new byte[] {'a', ';', (byte) 0xC3, (byte) 0x28, '\n'});
        refused("half a letter of UTF-16", "a.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'});
        refused("CSV with a million columns", "a.csv", text("a;".repeat(1_000_000)));
        refused("CSV with a field of nine megabytes", "a.csv", text("a;" + "x".repeat(9 * MEGABYTE)));
        refused("CSV with a quote that never ends", "a.csv", text("a;\"" + "x\n".repeat(4 * MEGABYTE)));
        refused("CSV with a hundred thousand rows", "a.csv", text("a;b\n".repeat(100_000)));
        refused("CSV that is all quotes", "a.csv", text("\"".repeat(5 * MEGABYTE)));
        refused("CSV that is all ends of lines", "a.csv", text("\n".repeat(5 * MEGABYTE)));
        refused("CSV of formulas", "a.csv", text("=cmd|'/c calc'!A0;@SUM(1);+1\n"));
    }

    private void names() {
        byte[] png = Pictures.drawn("png", 9, 9);
        for (String name : List.of(
                "anh.png.exe",
                "anh.exe.png",
                "anh\u202Egnp.exe",
                "anh\0.php.png",
                "../../../etc/passwd",
                "..\\..\\windows\\win.ini",
                "C:\\con\\con.png",
                "a".repeat(3000) + ".png",
                "<img src=x onerror=alert(1)>.png",
                "a\r\nContent-Type: text/html\r\n\r\n.png",
                "\";filename=\"b.html",
                ".htaccess",
                "${jndi:ldap://127.0.0.1/a}.png",
                "=cmd|'/c calc'!A0.png",
                "\uD83D.png")) {
            files.add(new HostileFile("a name of " + name.length() + " signs, " + files.size(), name, png, PNG, true));
        }
    }
}
