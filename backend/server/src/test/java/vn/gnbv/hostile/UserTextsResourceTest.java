package vn.gnbv.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import vn.gnbv.access.AccessWorld;
import vn.gnbv.report.document.Office;
import vn.gnbv.testing.Articles;
import vn.gnbv.testing.RealServices;

/**
 * What people write into any field of text is text wherever it comes out: in a cell of an export, when LibreOffice has computed
 * all that it takes for a formula; in a report as Word, PDF and page; in a public article.
 */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
@TestProfile(UserTextsResourceTest.InADatabaseOfItsOwn.class)
class UserTextsResourceTest {
    private static final List<String> FORMULAS = UserTexts.formulas();
    private static final List<String> TEMPLATES = UserTexts.templates();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** They move or decide about what the others are written to. */
    private static final Set<String> NO_TEXTS = Set.of(
            "createEvaluationTransition",
            "createPublicationTransition",
            "createCorrectionDecision",
            "createPublication");

    /** Words that are as good as numbers where nothing says what is a word. */
    private static final Set<String> NUMBERS = Set.of("1e3", "2018-06-30", "TRUE");

    private static final int MOST_PARAGRAPHS = 60;

    private final List<String> texts = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    UserTextsResourceTest() {
        texts.addAll(FORMULAS);
        texts.addAll(TEMPLATES);
    }

    /** A list in which such texts stand, and who reads it. */
    private record Written(Document.Operation list, String address, String account) {}

    /** What others write there cannot be told from what is looked for. */
    public static class InADatabaseOfItsOwn implements QuarkusTestProfile {}

    @Test
    void aTextOfAUserIsNeverMoreThanText() throws Exception {
        assertTrue(FORMULAS.size() >= 60 && TEMPLATES.size() >= 100, FORMULAS.size() + " " + TEMPLATES.size());
        assertEquals(texts.size(), new HashSet<>(texts).size());
        Document document = new Document();
        try (AccessWorld world = AccessWorld.make();
                Caller caller = new Caller(RestAssured.port)) {
            Grounds grounds = new Grounds(document, world);
            List<Written> lists = write(document, new ValidCalls(grounds, caller, 0), caller);
            exports(document, lists);
            report(lists);
            article(world);
        }
        assertEquals("", String.join("\n", found));
    }

    private List<Written> write(Document document, ValidCalls valid, Caller caller) throws IOException {
        Map<String, Written> lists = new TreeMap<>();
        Map<String, Integer> accepted = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        Map<String, Document.Operation> byPath = new LinkedHashMap<>();
        document.operations().stream()
                .filter(operation -> operation.reads() && operation.answers().contains(XLSX))
                .forEach(list -> byPath.put(list.path(), list));
        for (Document.Operation create : document.operations()) {
            Document.Operation list = byPath.get(create.path());
            List<String> fields = freeFields(document, create);
            if (!create.method().equals("POST") || list == null || fields.isEmpty() || NO_TEXTS.contains(create.id())) {
                continue;
            }
            accepted.put(create.id(), 0);
            for (int record = 0; record < Math.ceilDiv(texts.size(), fields.size()); record++) {
                Draft draft = valid.make(create, new Dice(record, 0));
                draft.header("Accept", "application/json");
                draft.query.removeIf(field -> field.name().equals("cursor"));
                Map<String, String> put = put(document, create, (ObjectNode) draft.json, fields, record);
                Answer answer = caller.call(draft);
                if (answer.accepted()) {
                    accepted.merge(create.id(), 1, Integer::sum);
                    put.values().forEach(text -> places.merge(text, 1, Integer::sum));
                    lists.put(draft.target(), new Written(list, draft.target(), draft.account));
                    JsonNode kept = answer.body().length == 0 ? null : RawJson.JSON.readTree(answer.body());
                    put.forEach((field, text) -> {
                        if (kept != null && !text.equals(kept.path(field).asText())) {
                            found.add("%s keeps %s as %s in %s".formatted(create, text, kept.path(field), field));
                        }
                    });
                } else if (answer.status() / 100 == 5) {
                    found.add(create + ": " + answer.status() + " " + answer.text());
                }
            }
        }
        System.out.println("records with texts of users: " + accepted);
        assertEquals(
                List.of(),
                accepted.entrySet().stream()
                        .filter(one -> one.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .toList(),
                "fields of text into which nothing could be written");
        assertEquals(new TreeSet<>(texts), new TreeSet<>(places.keySet()), "texts that stand somewhere");
        return List.copyOf(lists.values());
    }

    /** Fields that take any words. */
    private static List<String> freeFields(Document document, Document.Operation create) {
        JsonNode schema = create.bodies().get("application/json");
        List<String> fields = new ArrayList<>();
        if (schema != null) {
            schema.path("properties").fieldNames().forEachRemaining(name -> {
                JsonNode field = document.below(schema, name);
                boolean words = field.path("type").toString().contains("\"string\"")
                        && !field.has("format")
                        && !field.has("enum")
                        && List.of("", "\\S").contains(field.path("pattern").asText())
                        && !name.equals("userId");
                if (words) {
                    fields.add(name);
                }
            });
        }
        return fields;
    }

    /** Every text once in each resource, every field with many of them. */
    private Map<String, String> put(
            Document document, Document.Operation create, ObjectNode body, List<String> fields, int record) {
        Map<String, String> put = new LinkedHashMap<>();
        for (int index = 0; index < fields.size(); index++) {
            String field = fields.get(index);
            String text = texts.get((record * fields.size() + index) % texts.size());
            int most = document.below(create.bodies().get("application/json"), field)
                    .path("maxLength")
                    .asInt(Integer.MAX_VALUE);
            if (text.length() <= most) {
                body.put(field, text);
                put.put(field, text);
            }
        }
        return put;
    }

    private static Response get(Written list, String type) {
        Response response = as(list.account()).header("Accept", type).get(list.address());
        response.then().statusCode(200);
        return response;
    }

    /** What all lists of a kind export as CSV, one below the other: to LibreOffice a file costs more than its rows. */
    private record Table(ByteArrayOutputStream bytes, List<JsonNode> rows) {}

    private void exports(Document document, List<Written> lists) throws IOException {
        Map<String, byte[]> workbooks = new TreeMap<>();
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        Map<Document.Operation, Table> tables = new LinkedHashMap<>();
        for (int index = 0; index < lists.size(); index++) {
            Written list = lists.get(index);
            workbooks.put(index + ".xlsx", get(list, XLSX).asByteArray());
            rows.put(index + ".xlsx", rows(document, list));
            byte[] csv = get(list, "text/csv").asByteArray();
            Table table = tables.computeIfAbsent(
                    list.list(), first -> new Table(new ByteArrayOutputStream(), new ArrayList<>()));
            int from = table.rows().isEmpty() ? 0 : new String(csv, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
            table.bytes().write(csv, from, csv.length - from);
            table.rows().addAll(rows.get(index + ".xlsx"));
        }
        Map<String, byte[]> recalculated = Office.recalculated(workbooks);
        for (int index = 0; index < lists.size(); index++) {
            String file = index + ".xlsx";
            Document.Operation list = lists.get(index).list();
            cells(
                    lists.get(index).address() + " as xlsx",
                    rows.get(file),
                    document.itemFields(list),
                    recalculated.get(file),
                    true);
        }
        Map<String, byte[]> opened = Office.opened(tables.entrySet().stream()
                .collect(Collectors.toMap(
                        table -> table.getKey().id() + ".csv",
                        table -> table.getValue().bytes().toByteArray())));
        for (Map.Entry<Document.Operation, Table> table : tables.entrySet()) {
            Document.Operation list = table.getKey();
            cells(
                    list.path() + " as csv",
                    table.getValue().rows(),
                    document.itemFields(list),
                    opened.get(list.id() + ".xlsx"),
                    false);
        }
    }

    /** A day is a number that is shown as a day, in a workbook and wherever LibreOffice opens a table: it is left out. */
    private static List<JsonNode> rows(Document document, Written list) throws IOException {
        List<String> days = document.itemFields(list.list()).stream()
                .filter(name -> document.isDay(list.list(), name))
                .toList();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : get(list, "application/x-ndjson").asString().split("\n")) {
            rows.add(((ObjectNode) RawJson.JSON.readTree(line)).remove(days));
        }
        return rows;
    }

    private void cells(String where, List<JsonNode> rows, List<String> names, byte[] file, boolean typed)
            throws IOException {
        if (file == null) {
            found.add(where + ": LibreOffice made nothing of it");
            return;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        // LibreOffice saves what is true as TRUE().
                        if (cell.getCellType() == CellType.FORMULA
                                && !cell.getCellFormula().matches("(TRUE|FALSE)\\(\\)")) {
                            found.add("%s: %s is a formula: %s".formatted(where, cell.getAddress(), cell));
                        }
                    }
                }
            }
            Sheet sheet = workbook.getSheetAt(0);
            for (int index = 0; index < rows.size(); index++) {
                for (int column = 0; column < names.size(); column++) {
                    JsonNode value = rows.get(index).path(names.get(column));
                    Row row = sheet.getRow(index + 1);
                    Cell cell = row == null ? null : row.getCell(column);
                    if (value.isTextual()
                            && (typed || texts.contains(value.asText()))
                            && !same(value.asText(), cell, typed)) {
                        found.add("%s: %s is %s and not %s"
                                .formatted(where, names.get(column), told(cell), told(value.asText())));
                        return;
                    }
                }
            }
        }
    }

    private static String told(Object text) {
        return RawJson.JSON.valueToTree(String.valueOf(text)).toString();
    }

    /** A table in CSV has no types: what looks like a number may be one, and an apostrophe stands before what looks like a formula. */
    private static boolean same(String text, Cell cell, boolean typed) {
        if (cell == null) {
            return text.isEmpty();
        }
        if (cell.getCellType() != CellType.STRING) {
            return !typed && NUMBERS.contains(text);
        }
        String shown = lines(cell.getStringCellValue());
        return shown.equals(lines(text)) || !typed && shown.equals("'" + lines(text));
    }

    /** LibreOffice knows one end of a line. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What is printed is compared without blanks, for lines are broken, and without signs that are never printed. */
    private static String printed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]", "");
    }

    private void report(List<Written> lists) throws Exception {
        Written findings = lists.stream()
                .filter(list -> list.list().id().equals("listFindings"))
                .findFirst()
                .orElseThrow();
        Set<String> expected = new TreeSet<>();
        as(findings.account())
                .get(findings.address() + "?limit=500")
                .jsonPath()
                .getList("items", Map.class)
                .forEach(finding -> {
                    expected.add((String) finding.get("titleVi"));
                    expected.add((String) finding.get("textVi"));
                });
        expected.retainAll(texts);
        String address = findings.address().replace("/findings", "/report");
        Response page = as(findings.account()).header("Accept", "text/html").get(address);
        page.then().statusCode(200);
        org.jsoup.nodes.Document html = Jsoup.parse(page.asString());
        inert("the report as a page", html);
        standsIn("the report as a page", expected, html.text());
        byte[] docx = as(findings.account()).header("Accept", DOCX).get(address).asByteArray();
        standsIn("the report as Word", expected, words(docx));
        standsIn("the report as LibreOffice prints it", expected, Office.text(Office.toPdf(docx)));
        // The report's font has the letters of Latin, and no signs as wide as Chinese ones.
        expected.removeIf(text -> text.matches("(?s).*[\\uFF00-\\uFFEF].*"));
        Response pdf =
                as(findings.account()).header("Accept", "application/pdf").get(address);
        standsIn("the report as PDF", expected, Office.text(pdf.asByteArray()));
    }

    private void standsIn(String where, Set<String> expected, String text) {
        String printed = printed(text);
        List<String> missing =
                expected.stream().filter(one -> !printed.contains(printed(one))).toList();
        if (expected.size() < 20 || !missing.isEmpty()) {
            found.add("%s: of %d texts there are not %s".formatted(where, expected.size(), missing));
        }
    }

    /** No script, nothing that starts one, nothing from elsewhere. */
    private void inert(String where, org.jsoup.nodes.Document page) {
        page.select(
                        "script, iframe, object, embed, base, form[action^=http], meta[http-equiv=refresh], plaintext, math")
                .forEach(element -> found.add(where + ": " + element));
        page.getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    boolean handler = attribute.getKey().startsWith("on");
                    boolean elsewhere = attribute.getValue().contains("127.0.0.1")
                            || attribute.getValue().startsWith("javascript:");
                    boolean leads =
                            Set.of("href", "src", "srcdoc", "data", "action").contains(attribute.getKey());
                    if (handler || leads && elsewhere) {
                        found.add(where + ": " + element);
                    }
                }));
    }

    /** The words of a Word file; fields are the report's own. */
    private String words(byte[] docx) throws IOException {
        StringBuilder words = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (part.getName().endsWith(".rels") && xml.contains("TargetMode=\"External\"")) {
                    found.add("the Word file refers to something elsewhere: " + xml);
                }
                if (part.getName().startsWith("word/") && part.getName().endsWith(".xml")) {
                    org.jsoup.nodes.Document tree = Jsoup.parse(xml, "", Parser.xmlParser());
                    tree.getElementsByTag("w:t").forEach(text -> words.append(text.wholeText()));
                    tree.select("w|altChunk").forEach(chunk -> found.add("the Word file has " + chunk));
                    tree.getElementsByTag("w:instrText").forEach(field -> {
                        if (!field.wholeText().strip().matches("(PAGE|NUMPAGES|TOC|SECTIONPAGES|REF|PAGEREF|SEQ)\\b.*")
                                || field.wholeText().contains("DDE")) {
                            found.add("the Word file has the field " + field.wholeText());
                        }
                    });
                }
            }
        }
        return words.toString();
    }

    /** In two turns, for an article has no room for all of them. */
    private void article(AccessWorld world) {
        AccessWorld.Made draft =
                world.record("draft article", "/api/v1/publications/{id}").orElseThrow();
        List<String> left = new ArrayList<>(texts);
        while (!left.isEmpty()) {
            Set<String> used = new TreeSet<>();
            Map<String, Object> input = new LinkedHashMap<>(draft.input());
            input.put("titleVi", take(left, used));
            input.put("byline", take(left, used));
            input.put("summaryVi", take(left, used));
            ArrayNode paragraphs = RawJson.JSON.createArrayNode();
            while (paragraphs.size() < MOST_PARAGRAPHS && !left.isEmpty()) {
                paragraphs.add(RawJson.JSON.valueToTree(
                        Articles.paragraph(paragraphs.isEmpty() ? "HEADING" : "PARAGRAPH", take(left, used), "text")));
            }
            input.put("paragraphs", RawJson.JSON.convertValue(paragraphs, List.class));
            Response written = as("danhgia")
                    .contentType("application/json")
                    .header("If-Match", as("danhgia").get(draft.address()).header("ETag"))
                    .body(input)
                    .put(draft.address());
            written.then().statusCode(200);
            shown(
                    "the preview of an article",
                    as("danhgia").header("Accept", "text/html").get(draft.address() + "/preview"),
                    used);
            if (left.isEmpty()) {
                Articles.step("tinh", draft.address(), "PUBLISHED", written.path("version"), null)
                        .then()
                        .statusCode(201);
                shown("a public article", RestAssured.given().get(Articles.page(draft.address())), used);
            }
        }
    }

    private static String take(List<String> left, Set<String> used) {
        String text = left.isEmpty() ? "chữ" : left.removeFirst();
        used.add(text);
        return text;
    }

    private void shown(String where, Response response, Set<String> used) {
        response.then().statusCode(200);
        org.jsoup.nodes.Document page = Jsoup.parse(response.asString());
        inert(where, page);
        standsIn(where, used, page.wholeText());
    }
}
