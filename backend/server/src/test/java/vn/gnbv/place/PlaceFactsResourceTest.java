package vn.gnbv.place;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.gnbv.testing.Accounts.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Units;

/** What is known of the places of Kon Tum, as the API tells it. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class PlaceFactsResourceTest {
    private static final String UNITS = "/api/v1/administrative-units";

    @ParameterizedTest
    @CsvSource({"P30A, 23", "P135, 31", "OUTSIDE, 48"})
    void the102CommunesOf2018FallIntoThreeAreaTypes(String areaType, int communes) {
        // area_designation_kon_tum.csv at 30 June 2018: 23 in 30a districts, 31 of the rest designated 135, 48 others.
        Seals.seal();
        as("phantich")
                .get(UNITS + "/" + Units.unit("62") + "/descendants?asOf=2018-06-30&limit=500")
                .then()
                .body(
                        "items.findAll { it.level == 'COMMUNE' && it.areaType == '" + areaType + "' }.size()",
                        is(communes));
    }

    @Test
    void twentyOneOfTheCommunesIn30aDistrictsAreDesignated135Too() {
        Seals.seal();
        List<String> poor = as("phantich")
                .get(UNITS + "?asOf=2018-06-30&level=COMMUNE&areaType=P30A&limit=500")
                .then()
                .body("items.size()", is(23))
                .extract()
                .path("items.id");
        List<String> difficult = as("phantich")
                .get("/api/v1/designations?asOf=2018-06-30&kind=COMMUNE_135&limit=500")
                .path("items.unitId");
        Set<String> both = new HashSet<>(poor);
        both.retainAll(difficult);
        assertEquals(21, both.size());
    }

    @Test
    void the102CommunesBecame40In2025() {
        List<String> communes = as("phantich")
                .get(UNITS + "/" + Units.unit("62") + "/descendants?asOf=2018-06-30&limit=500&fields=id,level")
                .path("items.findAll { it.level == 'COMMUNE' }.id");
        assertEquals(102, communes.size());
        Set<String> became = new HashSet<>();
        for (String commune : communes) {
            List<String> last = as("phantich")
                    .get(UNITS + "/" + commune + "/successors?asOf=2025-07-01")
                    .path("items.findAll { it.validTo == null }.unitId");
            became.addAll(last.isEmpty() ? List.of(commune) : last);
        }
        assertEquals(40, became.size());
    }

    @Test
    void aCodeNeedsADay() {
        as("phantich").get(UNITS + "?code=23425&asOf=2018-06-30").then().body("items.name", contains("Xã Đắk Hà"));
        as("phantich").get(UNITS + "?code=23425&asOf=2025-07-01").then().body("items.name", contains("Xã Tu Mơ Rông"));
        as("phantich").get(UNITS + "?code=23425&anyDay=true").then().body("items.size()", is(2));
    }

    @Test
    void mangDenWasTwoOtherUnitsBefore() {
        String today = as("phantich").get(UNITS + "?code=23473&asOf=2025-07-01").path("items[0].id");
        as("phantich")
                .get(UNITS + "/" + today + "/predecessors")
                .then()
                .body("items.findAll { it.code == '23473' }.name", equalTo(List.of("Thị trấn Măng Đen", "Xã Đắk Long")))
                .body("items.findAll { it.code == '23473' }.distance", equalTo(List.of(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dak ha", "Đắk Hà", "Đăk Hà", "ĐẮK HÀ", "dăk hà"})
    void searchNeedsNoDiacriticsAndTakesEither(String words) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            as("phantich")
                    .queryParam("q", Normalizer.normalize(words, form))
                    .get(UNITS + "?asOf=2018-06-30")
                    .then()
                    .statusCode(200)
                    .body("items.name", hasItem("Huyện Đắk Hà"))
                    .body("items.name", hasItem("Xã Đắk Hà"));
        }
    }

    @Test
    void searchTakesTheBeginningOfACodeToo() {
        as("phantich").get(UNITS + "?q=23473&asOf=2018-06-30").then().body("items.name", contains("Xã Đắk Long"));
        as("phantich")
                .get(UNITS + "?q=61&asOf=2018-06-30&level=DISTRICT")
                .then()
                .body("items.size()", is(9));
    }

    @Test
    void theDistrictsWereAbolishedAndTheProvinceMerged() {
        as("phantich")
                .get(UNITS + "/" + Units.unit("616") + "/changes")
                .then()
                .body("items.kind", equalTo(List.of("SPLIT", "ABOLISH")));
        as("phantich")
                .get(UNITS + "/" + Units.unit("62") + "/successors")
                .then()
                .body("items.name", contains("Tỉnh Quảng Ngãi"));
        as("phantich")
                .get(UNITS + "/" + Units.unit("23545") + "/ancestors?asOf=2018-06-30")
                .then()
                .body("items.name", contains("Huyện Sa Thầy", "Tỉnh Kon Tum"));
    }
}
