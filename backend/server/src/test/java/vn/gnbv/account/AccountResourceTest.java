package vn.gnbv.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.launcher.DemoAccounts;
import vn.gnbv.testing.Accounts;
import vn.gnbv.testing.People;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Units;

/** What a real Keycloak keeps of accounts, as an administrator sees it, and nobody else. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class AccountResourceTest {
    private static final String ACCOUNTS = "/api/v1/accounts";

    @BeforeAll
    static void furtherAccounts() {
        People.make("sai-ma", "99@2018-06-30", "officer");
        People.make("chua-ghi", null, "evaluator");
        People.make("chua-co-vai-tro", null);
        People.make("da-nghi", "62@2018-06-30", "analyst");
        People.disable("da-nghi");
        People.make("theo-nhom", "616@2018-06-30", "analyst");
        People.join("theo-nhom", "can-bo", "officer");
    }

    private static ValidatableResponse list(String... parameters) {
        return asked("admin", parameters).then().statusCode(200);
    }

    private static Response asked(String account, String... parameters) {
        var request = as(account, "en").queryParam("limit", 500);
        for (int index = 0; index < parameters.length; index += 2) {
            request.queryParam(parameters[index], parameters[index + 1]);
        }
        return request.get(ACCOUNTS);
    }

    private static Map<String, Object> account(String username) {
        return list("q", username).extract().path("items.find { it.username == '%s' }".formatted(username));
    }

    @ParameterizedTest
    @CsvSource({
        "tinh, Trần Thị Tỉnh, officer, 62," + DemoAccounts.PROVINCE_OFFICER_ID,
        "huyen, A Huyện, officer, 616," + DemoAccounts.DISTRICT_OFFICER_ID,
        "xa, Y Xã, officer, 23545," + DemoAccounts.COMMUNE_OFFICER_ID,
        "danhgia, Lê Thị Đánh Giá, evaluator, 62," + DemoAccounts.LEAD_EVALUATOR_ID,
        "danhgia2, Phạm Văn Đánh Giá, evaluator, 62," + DemoAccounts.EVALUATOR_ID,
        "phantich, Hoàng Phân Tích, analyst, 62," + DemoAccounts.ANALYST_ID,
    })
    void anAccountStandsBesideTheUnitThatItsClaimNames(
            String username, String name, String role, String code, String id) {
        Map<String, Object> account = account(username);
        assertEquals(id, account.get("id"));
        assertEquals(name, account.get("name"));
        assertEquals(username + "@gnbv.example", account.get("email"));
        assertEquals(true, account.get("enabled"));
        assertEquals(List.of(role), account.get("roles"));
        assertEquals(code + "@2018-06-30", account.get("unitClaim"));
        assertEquals("KNOWN", account.get("unitState"));
        assertEquals(Units.unit(code).toString(), account.get("unitId"));
        assertEquals(code, account.get("unitCode"));
        assertEquals(
                as("admin")
                        .get("/api/v1/administrative-units/" + Units.unit(code))
                        .path("name"),
                account.get("unitName"));
        assertTrue(account.containsKey("createdAt"));
    }

    @Test
    void theSubjectIsThatOfTheTokens() {
        assertEquals(as("huyen").get("/api/v1/me").path("id"), account("huyen").get("id"));
    }

    @Test
    void anAdministratorNeedsNoUnit() {
        Map<String, Object> account = account("admin");
        assertEquals(List.of("admin"), account.get("roles"));
        assertEquals("NOT_NEEDED", account.get("unitState"));
        assertEquals(false, account.containsKey("unitId"));
        assertEquals("NOT_NEEDED", account("chua-co-vai-tro").get("unitState"));
    }

    @Test
    void aClaimThatNamesNoUnitAndOneThatIsMissingAreTold() {
        assertEquals("99@2018-06-30", account("sai-ma").get("unitClaim"));
        list("unitState", "UNKNOWN")
                .body("items.username", hasItem("sai-ma"))
                .body("items.unitState", everyItem(equalTo("UNKNOWN")))
                .body("items", everyItem(not(hasKey("unitId"))));
        list("unitState", "MISSING")
                .body("items.username", hasItem("chua-ghi"))
                .body("items.unitState", everyItem(equalTo("MISSING")))
                .body("items", everyItem(not(hasKey("unitClaim"))));
    }

    @Test
    void aRoleThatComesByAGroupIsOne() {
        assertEquals(List.of("analyst", "officer"), account("theo-nhom").get("roles"));
        list("role", "officer").body("items.username", hasItems("tinh", "huyen", "xa", "theo-nhom"));
    }

    @Test
    void serviceAccountsAreNotAmongThem() {
        list().body("items.username", not(hasItem(containsString("service-account"))));
    }

    @Test
    void filtersNarrow() {
        list("role", "evaluator")
                .body("items.username", hasItems("danhgia", "danhgia2"))
                .body("items.roles", everyItem(hasItem("evaluator")));
        list("enabled", "false")
                .body("items.username", hasItem("da-nghi"))
                .body("items.enabled", everyItem(equalTo(false)));
        list("enabled", "true").body("items.username", not(hasItem("da-nghi")));
        list("role", "analyst", "enabled", "true", "q", "HOANG PHAN").body("items.username", contains("phantich"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trần Thị Tỉnh", "tran thi", "TỈNH@gnbv", "tinh@gnbv.example"})
    void aSearchFoldsNameUserNameAndMail(String q) {
        list("q", q).body("items.username", hasItem("tinh")).body("items.username", not(hasItem("admin")));
    }

    @Test
    void whatIsUnknownIsRefused() {
        asked("admin", "role", "king")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:invalid-parameter"))
                .body("allowed", contains("admin", "analyst", "evaluator", "officer", "partner"));
        asked("admin", "unitState", "LOST").then().statusCode(400);
        asked("admin", "enabled", "maybe").then().statusCode(400);
        asked("admin", "unit", "62").then().statusCode(400);
        asked("admin", "sort", "email").then().statusCode(400).body("allowed", hasItems("id", "name", "username"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "-username", "name", "-name", "id", "-id"})
    void pagesTogetherAreTheList(String sort) {
        List<String> whole =
                list("sort", sort).body("nextCursor", nullValue()).extract().path("items.id");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var request = as("admin").queryParam("sort", sort).queryParam("limit", 3);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(ACCOUNTS);
            page.then().statusCode(200);
            paged.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(whole, paged);
        assertEquals(whole.size(), new HashSet<>(paged).size());
    }

    @Test
    void aCursorBelongsToItsQuery() {
        String cursor = as("admin").queryParam("limit", 1).get(ACCOUNTS).path("nextCursor");
        asked("admin", "cursor", cursor, "role", "officer")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:gnbv:problem:invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "estimate"})
    void bothCountsCount(String count) {
        Response all = asked("admin", "count", count, "role", "evaluator");
        assertEquals(all.path("items.size()"), all.<Integer>path("total"));
    }

    @Test
    void aFileHoldsAllOfThem() {
        int total = list("count", "exact").extract().path("total");
        Response lines = as("admin").accept("application/x-ndjson").get(ACCOUNTS);
        assertEquals(String.valueOf(total), lines.header("Gnbv-Total"));
        assertEquals(total, lines.asString().lines().count());
        String csv = as("admin")
                .accept("text/csv")
                .queryParam("fields", "username,roles,unitName")
                .queryParam("q", "tran thi tinh")
                .get(ACCOUNTS)
                .asString();
        assertEquals(
                List.of("\uFEFFusername,roles,unitName", "tinh,\"[\"\"officer\"\"]\",Tỉnh Kon Tum"),
                csv.lines().toList());
        as("admin")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(ACCOUNTS)
                .then()
                .statusCode(200)
                .header("Gnbv-Total", String.valueOf(total));
    }

    @Test
    void fieldsAreLeftOut() {
        as("admin")
                .get(ACCOUNTS + "?fields=id,username&q=tran thi tinh")
                .then()
                .body("items", hasSize(1))
                .body("items[0].size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh", "huyen", "xa", "danhgia", "danhgia2", "phantich", "partner-demo"})
    void nobodyElseSeesAccounts(String account) {
        asked(account).then().statusCode(403).body("type", equalTo("urn:gnbv:problem:not-readable"));
    }

    @Test
    void aStrangerDoesNotEither() {
        nobody().get(ACCOUNTS).then().statusCode(401);
    }

    /** A realm that was imported before its role admin included the right: what to set is told, and it helps at once. */
    @Test
    void aProviderThatDoesNotGrantTheListIsTold() {
        People.whileAdministratorsHaveNoRightAtTheProvider(() -> {
            asked("admin")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:gnbv:problem:accounts-not-granted"))
                    .body("detail", containsString("view-users and query-users of realm-management"));
            as("admin").get(ACCOUNTS).then().body("detail", containsString("phải gồm view-users và query-users"));
            as("admin").accept("text/csv").get(ACCOUNTS).then().statusCode(409);
        });
        list().body("items.username", hasItem("tinh"));
    }

    @Test
    void aSessionThatTheProviderEndedIsTold() {
        People.make("quan-tri-2", null, "admin");
        String token = Accounts.freshToken("quan-tri-2");
        RestAssured.given().auth().oauth2(token).get(ACCOUNTS).then().statusCode(200);
        People.endSessions("quan-tri-2");
        RestAssured.given()
                .auth()
                .oauth2(token)
                .get(ACCOUNTS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:gnbv:problem:provider-session-ended"))
                .body("request", notNullValue());
    }
}
