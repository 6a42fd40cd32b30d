package vn.gnbv.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.gnbv.kernel.Refusal;

/**
 * Files that are made to break a reader. Those whose name begins with {@code x-} have to be refused; the others may be read as
 * far as they can be. As a program it reads those of a folder, one line of result each.
 */
final class HostileFiles {
    private static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";
    private static final String BOOK = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private HostileFiles() {}

    /** {@code HostileFiles FOLDER}: name, what became of it, milliseconds; parted by tabs. */
    public static void main(String[] arguments) throws IOException {
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                long began = System.nanoTime();
                String result = result(file);
                System.out.println(file.getFileName() + "\t" + result + "\t" + (System.nanoTime() - began) / 1_000_000);
            }
        }
    }

    private static String result(Path file) throws IOException {
        int[] rows = new int[1];
        try (var channel = Files.newByteChannel(file)) {
            SealedFile sealed = new SealedFile(channel.size(), number -> {
                try (var input = Files.newInputStream(file)) {
                    input.skipNBytes((long) number * SealedFile.PART_BYTES);
                    return input.readNBytes(SealedFile.PART_BYTES);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            StreamedFile.read(sealed, new StreamedFile.SheetVisitor() {
                @Override
                public void begin(String sheet) {}

                @Override
                public boolean row(int row, java.util.List<Cell> cells) {
                    rows[0]++;
                    return true;
                }

                @Override
                public void end() {}
            });
            return "read";
        } catch (Refusal refusal) {
            return refusal.problem().code();
        }
    }

    /** Files by name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        workbooks(files);
        texts(files);
        others(files);
        return files;
    }

    private static void workbooks(Map<String, byte[]> files) throws IOException {
        String zeros = "0".repeat(1 << 20);
        files.put("x-bomb-in-sheet.xlsx", workbook("", SHEET_START + "<row><c><v>", zeros, 600, SHEET_END));
        files.put("x-bomb-in-texts.xlsx", workbook("<sst><si><t>", SHEET_START, zeros, 0, SHEET_END));
        files.put(
                "x-bomb-of-rows.xlsx",
                workbook(
                        "",
                        SHEET_START,
                        "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>".repeat(20_000),
                        90,
                        SHEET_END));
        files.put("bomb-of-empty-rows.xlsx", workbook("", SHEET_START, "<row/>".repeat(20_000), 100, SHEET_END));
        files.put(
                "x-million-columns.xlsx",
                workbook("", SHEET_START + "<row>", "<c><v>1</v></c>".repeat(100_000), 10, "</row>" + SHEET_END));
        files.put(
                "x-column-too-far.xlsx",
                workbook("", SHEET_START + "<row>", "<c r=\"ZZZZ1\"><v>1</v></c>", 1, "</row>" + SHEET_END));
        files.put(
                "cells-on-one-text.xlsx",
                workbook(
                        "<sst><si><t>" + "ă".repeat(32_000) + "</t></si></sst>",
                        SHEET_START,
                        "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(12) + "</row>",
                        1_000,
                        SHEET_END));
        for (String index : new String[] {"1", "-1", "99999999999", "x", ""}) {
            files.put(
                    "x-shared-" + index.length() + index.hashCode() + ".xlsx",
                    workbook(
                            "<sst><si><t>a</t></si></sst>".replace("<si><t>a</t></si>", ""),
                            SHEET_START,
                            "<row><c t=\"s\"><v>" + index + "</v></c></row>",
                            1,
                            SHEET_END));
        }
        for (String number : new String[] {"1e999", "NaN", "abc", "-", "1e-400", "9".repeat(400)}) {
            files.put(
                    "number-" + number.length() + ".xlsx",
                    workbook("", SHEET_START, "<row><c><v>" + number + "</v></c></row>", 1, SHEET_END));
        }
        files.put(
                "formula.xlsx",
                workbook("", SHEET_START, "<row><c><f>HYPERLINK(\"http://x\")</f><v>1</v></c></row>", 1, SHEET_END));
        files.put(
                "x-row-beyond.xlsx",
                workbook("", SHEET_START, "<row r=\"99999999999\"><c><v>1</v></c></row>", 1, SHEET_END));
        files.put(
                "x-entities.xlsx",
                workbook(
                        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
                                + "<sst><si><t>&c;</t></si></sst>",
                        SHEET_START,
                        "<row><c t=\"s\"><v>0</v></c></row>",
                        1,
                        SHEET_END));
        files.put(
                "x-external-entity.xlsx",
                workbook(
                        "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>",
                        SHEET_START,
                        "<row><c t=\"s\"><v>0</v></c></row>",
                        1,
                        SHEET_END));
        files.put("x-nested.xlsx", workbook("", SHEET_START, "<a>".repeat(10_000), 100, SHEET_END));
        files.put("x-unclosed.xlsx", workbook("", SHEET_START, "<row><c><v>1", 1, ""));
        files.put("x-no-xml.xlsx", workbook("", "không phải XML", "", 0, ""));
        StringBuilder attributes = new StringBuilder("<row ");
        for (int index = 0; index < 200_000; index++) {
            attributes.append("a").append(index).append("=\"\" ");
        }
        files.put("x-attributes.xlsx", workbook("", SHEET_START + attributes + ">", "", 0, "</row>" + SHEET_END));
        files.put("x-no-sheet.xlsx", zip(Map.of("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS)));
        files.put("x-no-workbook.xlsx", zip(Map.of("a", "b")));
        files.put(
                "x-rels-outside.xlsx",
                zip(Map.of(
                        "xl/workbook.xml",
                        BOOK,
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS.replace("worksheets/sheet1.xml", "../../../../etc/passwd"))));
        Map<String, String> many = new LinkedHashMap<>();
        for (int part = 0; part < 5_000; part++) {
            many.put("part" + part, "");
        }
        files.put("x-many-parts.xlsx", zip(many));
        byte[] sound = workbook("", SHEET_START, "<row><c><v>1</v></c></row>", 2_000, SHEET_END);
        for (int cut = 1; cut <= 10; cut++) {
            files.put("x-cut-" + cut + ".xlsx", java.util.Arrays.copyOf(sound, sound.length * cut / 11));
        }
        Random random = new Random(7);
        for (int turn = 1; turn <= 10; turn++) {
            byte[] broken = sound.clone();
            for (int times = 0; times < 40; times++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            files.put("broken-" + turn + ".xlsx", broken);
        }
    }

    private static void texts(Map<String, byte[]> files) {
        files.put("x-nul.csv", "a;b\n\0;c\n".getBytes(StandardCharsets.UTF_8));
        files.put("x-no-utf8.csv", new byte[] {'a', ';', (byte) 0xC3, '(', '\n'});
        files.put("x-latin.csv", "Mã hộ;Tên\n".getBytes(StandardCharsets.ISO_8859_1));
        files.put("x-odd-utf16.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, (byte) 0x00, (byte) 0xDC, 'b'});
        files.put("x-endless-field.csv", ("\"" + "a".repeat(40_000_000)).getBytes(StandardCharsets.UTF_8));
        files.put("x-long-field.csv", ("a;" + "b".repeat(40_000) + "\n").getBytes(StandardCharsets.UTF_8));
        files.put("x-endless-line.csv", "a".repeat(40_000_000).getBytes(StandardCharsets.UTF_8));
        files.put("million-columns.csv", "1;".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        files.put("million-empty-lines.csv", "\n".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));
        files.put("million-short-lines.csv", "1\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
        files.put("quotes.csv", "\"\"\"\"\"\";'\"\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        files.put("formulas.csv", "=cmd|' /C calc'!A0;@SUM(1);+1;-1\n".getBytes(StandardCharsets.UTF_8));
        files.put("mark-only.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    private static void others(Map<String, byte[]> files) {
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        Map<String, int[]> beginnings = new LinkedHashMap<>();
        beginnings.put("ole.xls", new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1});
        beginnings.put("gzip.csv", new int[] {0x1F, 0x8B, 8});
        beginnings.put("png.csv", new int[] {0x89, 'P', 'N', 'G'});
        beginnings.put("pdf.csv", new int[] {'%', 'P', 'D', 'F', 0xFF});
        beginnings.put("program.csv", new int[] {0x7F, 'E', 'L', 'F'});
        beginnings.put("rar.csv", new int[] {'R', 'a', 'r', '!', 0x1A, 7});
        beginnings.put("noise.csv", new int[] {0xFE, 0x01});
        beginnings.put("zip.xlsx", new int[] {'P', 'K', 3, 4});
        beginnings.forEach((name, first) -> {
            byte[] content = noise.clone();
            for (int index = 0; index < first.length; index++) {
                content[index] = (byte) first[index];
            }
            files.put("x-" + name, content);
        });
    }

    private static byte[] workbook(String shared, String start, String part, int times, String end) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            put(zip, "xl/workbook.xml", BOOK);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            if (!shared.isEmpty()) {
                zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
                zip.write(shared.getBytes(StandardCharsets.UTF_8));
                for (int time = 0; times == 0 && time < 600; time++) {
                    zip.write(part.getBytes(StandardCharsets.UTF_8));
                }
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            for (int time = 0; time < times; time++) {
                zip.write(bytes);
            }
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return output.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(output)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return output.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
