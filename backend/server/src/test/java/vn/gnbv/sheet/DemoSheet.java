package vn.gnbv.sheet;

import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import vn.gnbv.testing.Sql;

/** The sheet of the demo's evaluation, as its lead reads it. */
final class DemoSheet {
    static final ObjectMapper JSON = new ObjectMapper();

    private DemoSheet() {}

    static String path() {
        Object id = Sql.column("select id from evaluation where code = 'KT-2018-MID'")
                .getFirst();
        return "/api/v1/evaluations/" + id + "/result-sheet";
    }

    static JsonNode sheet(String query) throws Exception {
        return JSON.readTree(as("danhgia")
                .get(path() + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static List<JsonNode> cells(JsonNode sheet) {
        List<JsonNode> cells = new ArrayList<>();
        sheet.get("themes")
                .forEach(theme ->
                        theme.get("rows").forEach(row -> row.get("cells").forEach(cells::add)));
        return cells;
    }

    static JsonNode cell(JsonNode sheet, String key) {
        return cells(sheet).stream()
                .filter(cell -> cell.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
