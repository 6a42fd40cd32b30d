package vn.gnbv.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Files of households, brought as an officer does and waited for. */
public final class HouseholdFiles {
    public static final String IMPORTS = "/api/v1/imports";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String HEADER =
            "Mã hộ;Mã xã;Địa chỉ;Điện thoại;Quan hệ với chủ hộ;Họ và tên;Giới tính;Năm sinh;Dân tộc;CCCD";
    /** Our columns by those of a sheet with that header, without what is personal. */
    public static final Map<String, String> COLUMNS = Map.of(
            "A",
            "householdCode",
            "B",
            "communeCode",
            "E",
            "relation",
            "F",
            "name",
            "G",
            "sex",
            "H",
            "birth",
            "I",
            "ethnicGroup");

    public static final long PATIENCE_MILLIS = 30_000;

    private HouseholdFiles() {}

    /** Brings a file, of the type that it is said to have. */
    public static Response send(String account, String type, byte[] content) {
        return send(account, type, content, Map.of());
    }

    /** @param parameters of the request, beside kind and name */
    public static Response send(String account, String type, byte[] content, Map<String, ?> parameters) {
        return bring(as(account).queryParams(parameters), type, content);
    }

    /** A table that the officer of the district brings, perhaps once more. */
    public static Response sendWithKey(String key, byte[] content) {
        return bring(as("huyen").header("Idempotency-Key", key), "text/csv", content);
    }

    private static Response bring(RequestSpecification request, String type, byte[] content) {
        return request.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(XLSX, ContentType.BINARY)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)))
                .contentType(type)
                .queryParam("kind", "HOUSEHOLDS")
                .queryParam("fileName", "danh sách hộ.xlsx")
                .body(content)
                .post(IMPORTS);
    }

    /** The import when no step runs any more. */
    public static JsonPath settled(String id) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            JsonPath told = as("huyen")
                    .get(IMPORTS + "/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (!Set.of("CHECKING", "COMMITTING", "UNDOING").contains(told.getString("state"))) {
                return told;
            }
            assertTrue(System.currentTimeMillis() < until, told.prettify());
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Lines of a table, brought by the officer of the district and checked. */
    public static JsonPath checked(String... lines) {
        Response taken = send("huyen", "text/csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
        taken.then().statusCode(201).body("state", equalTo("CHECKING"));
        return settled(taken.path("id"));
    }

    /** Asks for a step and waits for its end. */
    public static JsonPath post(String id, String step, Object body) {
        as("huyen")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(IMPORTS + "/" + id + "/" + step)
                .then()
                .statusCode(200);
        return settled(id);
    }

    /** Writes what was checked: ALL or VALID rows. */
    public static JsonPath commit(JsonPath checked, String mode) {
        return post(checked.getString("id"), "commit", Map.of("mode", mode));
    }

    /** A household code that no other household has. */
    public static String code() {
        return "N" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    /** Address of an import of one household, checked, or written too. */
    public static String ofOneHousehold(boolean committed) {
        JsonPath checked = checked(HEADER, code() + ";" + Households.COMMUNE + ";;;;A Mới;Nam;1985;14;");
        if (committed) {
            commit(checked, "ALL");
        }
        return IMPORTS + "/" + checked.getString("id");
    }
}
