package vn.gnbv.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;

/** What those who run the product see of it, and that the examples which look at it look at what is there. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class OperationResourceTest {
    private static final Path EXAMPLES = Path.of("../operation");
    /** Of PromQL itself, and what Prometheus says of each target. */
    private static final Set<String> NO_FIGURES = Set.of("sum", "max", "min", "by", "without", "rate", "topk", "up");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    @Inject
    OperationMeters meters;

    @TestHTTPResource(management = true)
    URI management;

    @Test
    void everyFigureOfTheDashboardAndOfTheAlertsIsThere() throws Exception {
        as("tinh").get("/api/v1/me");
        meters.read();
        Set<String> told = names(metrics());
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard =
                new ObjectMapper().readTree(EXAMPLES.resolve("dashboard.json").toFile());
        dashboard.path("panels").forEach(panel -> {
            assertFalse(panel.path("title").asText().isBlank());
            panel.path("targets")
                    .forEach(target -> expressions.add(target.path("expr").asText()));
        });
        assertTrue(expressions.size() > 10, expressions.toString());
        JsonNode alerts = new ObjectMapper(new YAMLFactory())
                .readTree(EXAMPLES.resolve("alerts.yml").toFile());
        for (JsonNode rule : alerts.at("/groups/0/rules")) {
            assertTrue(rule.path("for").asText().matches("[0-9]+m"), rule.toString());
            assertFalse(rule.at("/annotations/summary").asText().isBlank(), rule.toString());
            assertFalse(rule.at("/labels/severity").asText().isBlank(), rule.toString());
            expressions.add(rule.path("expr").asText());
        }
        Set<String> missing = new TreeSet<>(figures(expressions));
        missing.removeAll(told);
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatIsRecordedIsCountedOnceAndOnlyBehindTheSeal() throws Exception {
        meters.read();
        double before = value("gnbv_changes_total\\{operation=\"insert\",resource=\"evaluation\"\\}");
        double planned = value("gnbv_evaluations\\{state=\"planned\"\\}");

        Evaluations.planned();

        for (int look = 0;
                look < 50 && value("gnbv_changes_total\\{operation=\"insert\",resource=\"evaluation\"\\}") <= before;
                look++) {
            Thread.sleep(200);
            meters.read();
        }
        assertEquals(before + 1, value("gnbv_changes_total\\{operation=\"insert\",resource=\"evaluation\"\\}"));
        assertEquals(planned + 1, value("gnbv_evaluations\\{state=\"planned\"\\}"));
        assertTrue(value("gnbv_seal_delay_seconds") < Duration.ofSeconds(30).toSeconds());
        assertTrue(value("gnbv_storage_free_bytes\\{of=\"files\"\\}") > 0);
    }

    private static Set<String> figures(List<String> expressions) {
        Set<String> figures = new TreeSet<>();
        for (String expression : expressions) {
            String bare = expression
                    .replaceAll("\\{[^}]*\\}", "")
                    .replaceAll("\\[[^\\]]*\\]", "")
                    .replaceAll("(by|without) \\([^)]*\\)", "")
                    .replaceAll("\\b[0-9.]+(e[0-9]+)?\\b", "");
            WORD.matcher(bare).results().map(MatchResult::group).forEach(figures::add);
        }
        figures.removeAll(NO_FIGURES);
        return figures;
    }

    private static Set<String> names(String metrics) {
        return metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toSet());
    }

    private double value(String figure) {
        Matcher matcher = Pattern.compile("(?m)^" + figure + " (\\S+)$").matcher(metrics());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private String metrics() {
        return RestAssured.given()
                .port(management.getPort())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
