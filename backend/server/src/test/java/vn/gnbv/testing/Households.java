package vn.gnbv.testing;

import static vn.gnbv.testing.Accounts.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Households and people to try things on; no two have one identity number. */
public final class Households {
    public static final String PATH = "/api/v1/households";

    /** Sa Bình, the commune of the account xa, and another of its district. */
    public static final String COMMUNE = "23545";

    public static final String NEIGHBOUR = "23527";

    private static final int NUMBERS = 1_000_000;
    private static final AtomicLong COUNTER = new AtomicLong(System.nanoTime() % NUMBERS);

    private Households() {}

    public static Map<String, Object> input(String commune) {
        return input(Units.unit(commune));
    }

    public static Map<String, Object> input(UUID commune) {
        Map<String, Object> input = new HashMap<>();
        input.put("code", "T" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        input.put("unitId", commune.toString());
        input.put("establishedOn", "2016-01-01");
        return input;
    }

    public static Map<String, Object> member(String name) {
        Map<String, Object> input = new HashMap<>();
        input.put("name", name);
        input.put("sex", "MALE");
        input.put("birthYear", 1985);
        input.put("ethnicGroupCode", "14");
        input.put("relation", "CHILD");
        input.put("joinedOn", "2016-01-01");
        return input;
    }

    /** A number that fits a man born in 1985 in Kon Tum. */
    public static String identityNumber() {
        return "062085%06d".formatted(COUNTER.incrementAndGet() % NUMBERS);
    }

    public static Response post(String account, String path, Map<String, Object> body) {
        return as(account).contentType(ContentType.JSON).body(body).post(path);
    }

    /** Address of a household of the commune, made by the officer of its district. */
    public static String household(String commune) {
        return created(PATH, input(commune));
    }

    /** Address of a member of it. */
    public static String member(String household, Map<String, Object> input) {
        return created(household + "/members", input);
    }

    private static String created(String path, Map<String, Object> body) {
        return post("huyen", path, body).then().statusCode(201).extract().header("Location");
    }

    public static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
