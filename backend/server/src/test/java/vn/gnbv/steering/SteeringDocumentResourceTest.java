package vn.gnbv.steering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Evaluations.id;
import static vn.gnbv.testing.Evaluations.move;
import static vn.gnbv.testing.Evaluations.patch;
import static vn.gnbv.testing.Evaluations.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Documents by which the program was steered. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class SteeringDocumentResourceTest {
    private static final String DOCUMENTS = "/steering-documents";

    private static Map<String, Object> document(String number, String issuedOn, String reachedOn) {
        Map<String, Object> document = new HashMap<>();
        document.put("number", number);
        document.put("titleVi", "Đề án giảm nghèo của tỉnh");
        document.put("titleEn", "Poverty reduction scheme of the province");
        document.put("issuer", "Ủy ban nhân dân tỉnh");
        document.put("issuedOn", issuedOn);
        document.put("reachedOn", reachedOn);
        return document;
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void theTeamRecordsThemUntilReview() {
        String address = Evaluations.planned();
        Object before = as("danhgia").get(address).path("contentVersion");
        Response first = post("danhgia", address + DOCUMENTS, document("29/QĐ-UBND", "2017-01-16", "2017-02-03"));
        first.then().statusCode(201).header("ETag", "\"v1\"").body("reachedOn", equalTo("2017-02-03"));
        assertNotEquals(before, as("danhgia").get(address).path("contentVersion"), "who moves on has read it");
        post("danhgia2", address + DOCUMENTS, document("1722/QĐ-TTg", "2016-09-02", null))
                .then()
                .statusCode(201);
        refused(
                post("danhgia", address + DOCUMENTS, document("29/QĐ-UBND", "2017-01-16", null)),
                409,
                "document-number-taken");
        as("danhgia").get(address + DOCUMENTS).then().body("items.number", contains("1722/QĐ-TTg", "29/QĐ-UBND"));
        as("danhgia").get(address + DOCUMENTS + "?issuedFrom=2017-01-01").then().body("items", hasSize(1));
        patch("danhgia", first.header("Location"), "\"v1\"", Map.of("reachedOn", "2017-02-10"))
                .then()
                .statusCode(200)
                .body("reachedOn", equalTo("2017-02-10"));
        refused(patch("danhgia", first.header("Location"), "\"v1\"", Map.of("issuer", "x")), 412, "stale");
        for (String account : List.of("tinh", "huyen", "phantich", "partner-demo")) {
            as(account).get(first.header("Location")).then().statusCode(404);
            post(account, address + DOCUMENTS, document("1/QĐ", "2017-01-16", null))
                    .then()
                    .statusCode(404);
        }
        move("danhgia", address, "FIELD_WORK").then().statusCode(201);
        move("danhgia", address, "DRAFTING").then().statusCode(201);
        move("danhgia", address, "REVIEW").then().statusCode(201);
        refused(
                patch("danhgia", first.header("Location"), "\"v2\"", Map.of("issuer", "x")),
                409,
                "evaluation-not-open");
    }

    @Test
    void theDatabaseItselfShowsThemToTheTeamOnly() throws SQLException {
        String address = Evaluations.in("FIELD_WORK");
        post("danhgia", address + DOCUMENTS, document("29/QĐ-UBND", "2017-01-16", null))
                .then()
                .statusCode(201);
        for (String roles : List.of("evaluator", "officer", "analyst", "admin")) {
            try (Connection connection = Sql.application(new Sql.Actor("stranger", roles, Units.unit("62")))) {
                assertEquals(
                        List.of(0L),
                        Sql.column(
                                connection,
                                "select count(*) from steering_document_known where evaluation_id = ?",
                                id(address)));
                assertEquals(
                        0,
                        Sql.bind(connection, "delete from steering_document where evaluation_id = ?", id(address))
                                .executeUpdate());
            }
        }
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        String address = Evaluations.in("FIELD_WORK");
        post("danhgia", address + DOCUMENTS, document("", "2017-01-16", "2017-01-15"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/number", "/reachedOn"));
        post("danhgia", address + DOCUMENTS, document("x".repeat(61), "16/01/2017", null))
                .then()
                .statusCode(400);
        post("danhgia", address + DOCUMENTS, Map.of("number", "1", "colour", "red"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/colour"));
        as("danhgia").get(address + DOCUMENTS + "?colour=red").then().statusCode(400);
        as("danhgia").get(address + DOCUMENTS).then().body("items", hasSize(0));
    }
}
