package vn.gnbv.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Plans;
import vn.gnbv.testing.RealServices;

/** Lists of entries, which are many. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class EntryListResourceTest {
    /** Policies let the planner expect few rows: joined with all it shows, a page was found by reading every entry there is. */
    @Test
    void whichEntriesAreOnAPageIsFoundAmongEntriesAlone() throws Exception {
        as("tinh").get("/api/v1/entries").then().statusCode(200);
        for (JsonNode plan : Plans.of("where e.id in (select e.id from entry e where")) {
            List<JsonNode> pages = plan.findParents("Node Type").stream()
                    .filter(node -> node.path("Node Type").asText().equals("Limit"))
                    .toList();
            assertEquals(1, pages.size(), plan::toString);
            Set<String> read = new HashSet<>(pages.getFirst().findValuesAsText("Relation Name"));
            assertEquals(Set.of("entry"), read, plan::toString);
        }
    }
}
