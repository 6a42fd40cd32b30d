package vn.gnbv.partner;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.gnbv.testing.Accounts.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Administrators grant and take back; what a partner may write follows at once. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class PartnerGrantResourceTest {
    private static final String GRANTS = "/api/v1/partner-grants";
    private static final String CLIENT = "partner-demo";

    @AfterEach
    void nothingStaysGranted() {
        Sql.run("delete from partner_grant where client in ('partner-demo', 'partner-other')");
    }

    private static Response grant(String account, Object body) {
        return as(account).contentType("application/json").body(body).post(GRANTS);
    }

    private static Response grant(String resource) {
        return grant("admin", Map.of("client", CLIENT, "resource", resource));
    }

    private static int openBudget() {
        return as(CLIENT)
                .contentType("application/json")
                .body(Money.input("62"))
                .post(Money.BUDGETS)
                .statusCode();
    }

    @Test
    void writingFollowsTheGrantAtOnce() {
        assertEquals(403, openBudget());
        Response granted = grant("budgets");
        granted.then().statusCode(201).header("ETag", "\"v1\"").body("resource", equalTo("budgets"));
        assertEquals(201, openBudget());
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(granted.header("Location"))
                .then()
                .statusCode(204);
        assertEquals(403, openBudget());
    }

    @Test
    void onlyAdministratorsGrant() {
        for (String account : List.of("tinh", "danhgia", "phantich", CLIENT)) {
            grant(account, Map.of("client", CLIENT, "resource", "results"))
                    .then()
                    .statusCode(403);
        }
        Response granted = grant("results");
        for (String account : List.of("tinh", "danhgia", "phantich")) {
            as(account).get(GRANTS).then().statusCode(200).body("items", empty());
            as(account).get(granted.header("Location")).then().statusCode(404);
        }
        as(CLIENT)
                .header("If-Match", "\"v1\"")
                .delete(granted.header("Location"))
                .then()
                .statusCode(403);
    }

    @Test
    void aPartnerReadsItsOwnGrantsAndNoOthers() {
        grant("targets");
        grant("admin", Map.of("client", "partner-other", "resource", "results"));
        as(CLIENT)
                .get(GRANTS + "?count=exact")
                .then()
                .body("total", equalTo(1))
                .body("items.resource", hasItem("targets"));
        as("admin").get(GRANTS + "?client=partner-other").then().body("items.resource", hasItem("results"));
    }

    @Test
    void whatItRestsOnIsChangedAndTheStateBeforeIsKept() {
        Response granted =
                grant("admin", Map.of("client", CLIENT, "resource", "activities", "decision", "Thỏa thuận 12"));
        as("admin")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"v1\"")
                .body("{\"decision\":\"Thỏa thuận 13\"}")
                .patch(granted.header("Location"))
                .then()
                .statusCode(200)
                .body("decision", equalTo("Thỏa thuận 13"));
        as("admin")
                .header("If-Match", "\"v1\"")
                .delete(granted.header("Location"))
                .then()
                .statusCode(412);
        String id = granted.path("id");
        assertEquals(
                List.of("Thỏa thuận 12"),
                Sql.column("select decision from partner_grant_history where id = ?::uuid", id));
        assertEquals(
                List.of("INSERT", "UPDATE"),
                Sql.column("select operation from audit_event where row_id = ?::uuid order by id", id));
    }

    @Test
    void everyRefusalHasItsName() {
        grant("results");
        grant("results").then().statusCode(409).body("type", equalTo("urn:gnbv:problem:granted-already"));
        grant("evaluations").then().statusCode(400).body("errors.pointer", hasItem("/resource"));
        grant("admin", Map.of("client", "two words", "resource", "results"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/client"));
    }

    @Test
    void theDatabaseLetsOnlyAdministratorsGrant() throws SQLException {
        for (String role : List.of("officer", "partner")) {
            try (Connection connection = Sql.application(new Sql.Actor("someone", role, null))) {
                SQLException refusal = assertThrows(
                        SQLException.class,
                        () -> Sql.bind(
                                        connection,
                                        "insert into partner_grant (client, resource) values ('x', 'results')")
                                .executeUpdate());
                assertEquals("42501", refusal.getSQLState());
            }
        }
    }

    @Test
    void theLastBlockIsToldToWhoeverIsSignedIn() {
        as("phantich").get("/api/v1/seal").then().statusCode(200).body("sealedAt", containsString("T"));
    }
}
