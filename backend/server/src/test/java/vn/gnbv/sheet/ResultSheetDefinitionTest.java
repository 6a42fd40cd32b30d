package vn.gnbv.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gnbv.reference.Csv;

/** The definition file says what it must: 45 rows, eight themes, and every indicator that it names exists. */
class ResultSheetDefinitionTest {
    private static JsonNode sheet;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream file = ResultSheetDefinitionTest.class.getResourceAsStream("/sheet/result-sheet.json")) {
            sheet = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void hasFortyFiveRowsInEightThemes() {
        assertEquals(45, sheet.get("rows").size());
        assertEquals(8, sheet.get("themes").size());
        for (JsonNode row : sheet.get("rows")) {
            JsonNode theme = sheet.get("themes")
                    .get(Integer.parseInt(row.get("code").asText().substring(0, 1)) - 1);
            assertEquals(
                    theme.get("code").asText(),
                    row.get("theme").asText(),
                    row.get("code").asText());
        }
    }

    @Test
    void everyRowHasAKindACutAndMeasuresWithKeysOfTheirOwn() {
        Set<String> codes = new HashSet<>();
        for (JsonNode row : sheet.get("rows")) {
            assertTrue(codes.add(row.get("code").asText()));
            assertTrue(Set.of("STOCK", "FLOW", "MONEY", "RATIO", "SURVEY", "LIST")
                    .contains(row.get("kind").asText()));
            assertTrue(sheet.get("columns").has(row.get("cut").asText()));
            Set<String> keys = new HashSet<>();
            for (JsonNode measure : row.get("measures")) {
                assertTrue(keys.add(measure.get("key").asText()), row.get("code") + " " + measure.get("key"));
                assertTrue(measure.hasNonNull("titleVi") && measure.hasNonNull("titleEn"));
            }
            assertTrue(!keys.isEmpty());
        }
    }

    @Test
    void everyIndicatorThatItNamesIsDefined() {
        Set<String> defined = Csv.read("reference/indicators.csv").stream()
                .map(line -> line.text("code"))
                .collect(Collectors.toSet());
        for (JsonNode named : sheet.findValues("indicator")) {
            assertTrue(defined.contains(named.asText()), named.asText());
        }
    }

    @Test
    void noRatioMixesTheTwoCuts() {
        for (JsonNode row : sheet.get("rows")) {
            boolean place = row.get("cut").asText().equals("PLACE");
            for (JsonNode measure : row.get("measures")) {
                assertTrue(
                        !place || !measure.has("lines"),
                        () -> row.get("code") + ": a row by place does not name project lines");
            }
        }
    }
}
