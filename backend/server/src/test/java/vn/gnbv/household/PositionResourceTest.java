package vn.gnbv.household;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.PATH;
import static vn.gnbv.testing.Households.input;
import static vn.gnbv.testing.Households.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.testing.RealServices;

/** Where a household lives, to the metre: for whoever needs it and says why. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class PositionResourceTest {
    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void aPositionIsReadInClearByWhoAsksAndIsRecorded() {
        Map<String, Object> input = input(COMMUNE);
        input.put("position", "14.351200,107.801900");
        String address = post("xa", PATH, input).then().extract().header("Location");
        String asked = address + "?unmask=position&reason=Đến thăm hộ";
        for (String account : List.of("admin", "phantich")) {
            refused(as(account).get(asked), 403, "not-readable");
        }
        as("danhgia").get(asked).then().statusCode(403);
        refused(as("xa").get(address + "?unmask=position"), 400, "unmasking-reason");
        as("huyen").get(address + "/unmaskings").then().body("items", hasSize(0));
        as("xa").get(asked).then().statusCode(200).body("position", equalTo("14.351200, 107.801900"));
        as("huyen")
                .get(address + "/unmaskings")
                .then()
                .body("items", hasSize(1))
                .body("items[0].fields", contains("position"))
                .body("items[0].reason", equalTo("Đến thăm hộ"));
        as("xa").get(address).then().body("position", equalTo("•••"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.999999, 107.8|position-outside",
                "24.000001, 107.8|position-outside",
                "14.3, 101.999999|position-outside",
                "14.3, 118.000001|position-outside",
                "107.8, 14.3|pattern",
                "14.3512|pattern",
                "14,3512; 107,8019|pattern",
                "-14.3, 107.8|pattern",
                "14.3e1, 107.8|pattern",
                "NaN, NaN|pattern"
            })
    void aPositionIsOneInVietnam(String position, String code) {
        Map<String, Object> input = input(COMMUNE);
        input.put("position", position);
        post("xa", PATH, input)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/position"))
                .body("errors[0].code", equalTo(code));
    }
}
