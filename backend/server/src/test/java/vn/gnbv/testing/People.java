package vn.gnbv.testing;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Further accounts of the real provider, made and changed by its administrator; their password is that of the demo accounts. */
public final class People {
    private People() {}

    /**
     * Makes an account, unless it is there.
     *
     * @param unit the claim {@code code@date}; null for none
     */
    public static void make(String name, String unit, String... roles) {
        Map<String, Object> account = Map.of(
                "username",
                name,
                "enabled",
                true,
                "emailVerified",
                true,
                "email",
                name + "@gnbv.example",
                "firstName",
                "Thử",
                "lastName",
                name,
                "attributes",
                unit == null ? Map.of() : Map.of("administrative_unit", List.of(unit)),
                "credentials",
                List.of(Map.of("type", "password", "value", "gnbv-demo", "temporary", false)));
        administrator().body(account).post(realm() + "/users").then().statusCode(anyOf(is(201), is(409)));
        give(name, roles);
    }

    public static void give(String name, String... roles) {
        change(roles).post(mappings(name)).then().statusCode(204);
    }

    public static void takeAway(String name, String... roles) {
        change(roles).delete(mappings(name)).then().statusCode(204);
    }

    /** Subject of the account's tokens. */
    public static String id(String name) {
        Response found = administrator()
                .queryParam("username", name)
                .queryParam("exact", true)
                .get(realm() + "/users");
        return found.then().statusCode(200).extract().path("[0].id");
    }

    /**
     * Makes a client with a service account, unless it is there; its secret is the demo accounts' password.
     *
     * @param forTheApi whether its tokens are for the API
     */
    public static void makeClient(String name, boolean forTheApi) {
        Map<String, Object> client = Map.of(
                "clientId",
                name,
                "secret",
                "gnbv-demo",
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "defaultClientScopes",
                forTheApi ? List.of("basic", "profile", "roles", "gnbv") : List.of("basic", "profile", "roles"));
        administrator().body(client).post(realm() + "/clients").then().statusCode(anyOf(is(201), is(409)));
    }

    public static void setTokenSeconds(String client, int seconds) {
        String id = administrator()
                .queryParam("clientId", client)
                .get(realm() + "/clients")
                .path("[0].id");
        administrator()
                .body(Map.of(
                        "clientId", client, "attributes", Map.of("access.token.lifespan", String.valueOf(seconds))))
                .put(realm() + "/clients/" + id)
                .then()
                .statusCode(204);
    }

    public static void setUnit(String name, String unit) {
        Map<String, Object> account =
                administrator().get(realm() + "/users/" + id(name)).as(Map.class);
        account.put("attributes", Map.of("administrative_unit", List.of(unit)));
        account.put("email", name + "@gnbv.example");
        account.put("firstName", "Máy");
        account.put("lastName", name);
        administrator().body(account).put(realm() + "/users/" + id(name)).then().statusCode(204);
    }

    /** The account cannot log in any more. */
    public static void disable(String name) {
        administrator()
                .body(Map.of("username", name, "enabled", false))
                .put(realm() + "/users/" + id(name))
                .then()
                .statusCode(204);
    }

    /** Logs the account out everywhere; its tokens are good until they end. */
    public static void endSessions(String name) {
        administrator().post(realm() + "/users/" + id(name) + "/logout").then().statusCode(204);
    }

    /** Makes a group, unless it is there, whose members have a role, and the account one of them. */
    public static void join(String name, String group, String role) {
        administrator()
                .body(Map.of("name", group))
                .post(realm() + "/groups")
                .then()
                .statusCode(anyOf(is(201), is(409)));
        String id = administrator()
                .queryParam("search", group)
                .queryParam("exact", true)
                .get(realm() + "/groups")
                .path("[0].id");
        change(role)
                .post(realm() + "/groups/" + id + "/role-mappings/realm")
                .then()
                .statusCode(204);
        administrator()
                .put(realm() + "/users/" + id(name) + "/groups/" + id)
                .then()
                .statusCode(204);
    }

    /** A realm as it was before its role admin included rights at the provider itself, as long as something runs. */
    public static void whileAdministratorsHaveNoRightAtTheProvider(Runnable work) {
        String path = realm() + "/roles/admin/composites";
        List<?> rights = administrator().get(path).as(List.class);
        administrator().body(rights).delete(path).then().statusCode(204);
        try {
            work.run();
        } finally {
            administrator().body(rights).post(path).then().statusCode(204);
        }
    }

    public static String clientToken(String client) {
        return RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", client)
                .formParam("client_secret", "gnbv-demo")
                .post(realmUrl() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public static String realmUrl() {
        return System.getProperty(RealServices.ISSUER);
    }

    private static RequestSpecification change(String... roles) {
        return administrator()
                .body(List.of(roles).stream()
                        .map(role ->
                                administrator().get(realm() + "/roles/" + role).as(Map.class))
                        .toList());
    }

    private static String mappings(String name) {
        return realm() + "/users/" + id(name) + "/role-mappings/realm";
    }

    private static String realm() {
        return System.getProperty(RealServices.ISSUER).replace("/realms/", "/admin/realms/");
    }

    private static RequestSpecification administrator() {
        return RestAssured.given().auth().oauth2(administratorToken()).contentType("application/json");
    }

    /** A token of the provider's own realm. */
    public static String administratorToken() {
        String master = System.getProperty(RealServices.ISSUER).replaceAll("/realms/.*", "/realms/master");
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", System.getProperty(RealServices.ISSUER_ADMINISTRATOR))
                .formParam("password", System.getProperty(RealServices.ISSUER_ADMINISTRATOR_PASSWORD))
                .post(master + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
