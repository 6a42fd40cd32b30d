package vn.gnbv.budget;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.gnbv.testing.Accounts.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.Plans;
import vn.gnbv.testing.RealServices;

/** Lists of entries, which are many. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class EntryListResourceTest {
    /** Policies let the planner expect few rows: joined with all it shows, a page was found by reading every entry there is. */
    @Test
    void whichEntriesAreOnAPageIsFoundAmongEntriesAlone() throws Exception {
        Money.booked(Money.open(), "ALLOCATION", 5, "2018-02-01");
        as("tinh").get("/api/v1/entries?limit=1").then().statusCode(200).body("items", hasSize(1));
        List<JsonNode> plans = Plans.of("where e.id in (select e.id from entry e where");
        for (JsonNode plan : plans) {
            List<JsonNode> pages = plan.findParents("Node Type").stream()
                    .filter(node -> node.path("Node Type").asText().equals("Limit"))
                    .toList();
            assertEquals(1, pages.size(), plan::toString);
            Set<String> read = new HashSet<>(pages.getFirst().findValuesAsText("Relation Name"));
            assertEquals(Set.of("entry"), read, plan::toString);
        }
    }
}
