package vn.gnbv.household;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.NEIGHBOUR;
import static vn.gnbv.testing.Households.PATH;
import static vn.gnbv.testing.Households.household;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Households.input;
import static vn.gnbv.testing.Households.member;
import static vn.gnbv.testing.Households.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.PersonalKeys;
import vn.gnbv.testing.HouseholdFiles;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Identity numbers, telephones and positions are nowhere in clear, belong to one household, and outlive their key. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class PersonalDataResourceTest {
    private static final String POSITION = "14.987123, 107.654321";
    private static final String ABROAD = "25.987123, 107.654321";

    @Inject
    HouseholdStore store;

    @ConfigProperty(name = "gnbv.personal-data.keys-file")
    String keysFile;

    /** Everything that is logged meanwhile. */
    private static final class Heard extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            Object[] parts = record.getParameters();
            lines.add(record.getMessage() + (parts == null ? "" : List.of(parts)) + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void whatIsPersonalIsNowhereInClear() {
        Heard heard = new Heard();
        Logger.getLogger("").addHandler(heard);
        String phone = "09" + (10_000_000 + System.nanoTime() % 90_000_000);
        String number = Households.identityNumber();
        String misfit = "0621" + number.substring(4);
        List<String> planted = List.of(phone, number, misfit, POSITION, POSITION.replace(" ", ""), ABROAD);
        List<String> answers = new ArrayList<>();
        try {
            Map<String, Object> home = input(COMMUNE);
            home.put("phone", phone);
            home.put("position", ABROAD);
            answers.add(post("xa", PATH, home).asString());
            home.put("position", POSITION);
            Response made = as("xa").contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(home)
                    .post(PATH);
            answers.add(made.asString());
            String address = made.header("Location");
            Map<String, Object> person = member("A Kín");
            person.put("identityNumber", misfit);
            answers.add(post("xa", address + "/members", person).asString());
            person.put("identityNumber", number);
            person.put("sex", "X");
            answers.add(post("xa", address + "/members", person).asString());
            person.put("sex", "MALE");
            String who = member(address, person);
            person.put("name", "");
            answers.add(post("xa", address + "/members", person).asString());
            as("xa").get(PATH + "?q=" + number + "&sort=none").then().statusCode(400);
            for (String account : List.of("xa", "admin", "phantich")) {
                for (String format : List.of("application/json", "text/csv", "application/x-ndjson")) {
                    answers.add(
                            as(account).accept(format).get(address + "/members").asString());
                    answers.add(as(account)
                            .accept(format)
                            .get(PATH + "?q=" + home.get("code"))
                            .asString());
                }
            }
            answers.add(as("huyen").get("/api/v1/audit-events?rowId=" + id(who)).asString());
            as("xa").get(who + "?unmask=identityNumber&reason=Đối chiếu")
                    .then()
                    .body("identityNumber", equalTo(number));
            as("xa").get(address + "?unmask=position&reason=Đến thăm hộ")
                    .then()
                    .body("position", equalTo(POSITION))
                    .body("phone", startsWith("•••"));
            answers.add(as("huyen").get(address + "/unmaskings").asString());
            answers.add(
                    as("huyen").get("/api/v1/audit-events?rowId=" + id(address)).asString());
        } finally {
            Logger.getLogger("").removeHandler(heard);
        }
        answers.addAll(heard.lines);
        nowhere(planted, answers);
    }

    private static void nowhere(List<String> planted, List<String> answers) {
        for (String secret : planted) {
            answers.forEach(answer -> assertFalse(answer.contains(secret), answer));
        }
        for (Object table :
                Sql.column("select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
            for (String secret : planted) {
                assertEquals(
                        List.of(0L),
                        Sql.column(
                                "select count(*) from " + table + " t where position(? in to_jsonb(t)::text) > 0",
                                secret),
                        table + " has personal data in clear");
            }
        }
    }

    @Test
    void whatAFileBringsIsNowhereInClear() {
        Heard heard = new Heard();
        Logger.getLogger("").addHandler(heard);
        String phone = "09" + (10_000_000 + System.nanoTime() % 90_000_000);
        String number = Households.identityNumber();
        String misfit = "0621" + number.substring(4);
        String known = Households.identityNumber();
        String code = HouseholdFiles.code();
        String start = ";" + COMMUNE + ";;" + phone + ";;A Kín;Nam;1985;14;";
        List<String> planted = List.of(phone, number, misfit, known);
        List<String> answers = new ArrayList<>();
        try {
            String home = household(NEIGHBOUR);
            Map<String, Object> person = member("A Trước");
            person.put("identityNumber", known);
            member(home, person);
            JsonPath checked = HouseholdFiles.checked(
                    HouseholdFiles.HEADER,
                    code + start + number,
                    code + "b" + start + known,
                    code + "c" + start + misfit,
                    code + "d" + start.replace("1985", number) + "x" + number);
            String id = checked.getString("id");
            String address = HouseholdFiles.IMPORTS + "/" + id;
            answers.add(checked.prettify());
            answers.add(as("huyen").get(address + "/rows").asString());
            answers.add(HouseholdFiles.commit(checked, "VALID").prettify());
            answers.add(as("huyen").get(HouseholdFiles.IMPORTS).asString());
            for (String format : List.of("application/json", "text/csv", "application/x-ndjson")) {
                answers.add(as("huyen").accept(format).get(address + "/rows").asString());
                answers.add(as("huyen")
                        .accept(format)
                        .get("/api/v1/household-members?limit=500")
                        .asString());
            }
            answers.addAll(Sql.column("select id from household where code like ?", code + "%").stream()
                    .map(row ->
                            as("huyen").get("/api/v1/audit-events?rowId=" + row).asString())
                    .toList());
            answers.add(as("huyen").get("/api/v1/audit-events?rowId=" + id).asString());
            answers.add(as("huyen").get("/api/v1/audit-events?limit=500").asString());
            answers.add(HouseholdFiles.post(id, "undo", Map.of()).prettify());
        } finally {
            Logger.getLogger("").removeHandler(heard);
        }
        answers.addAll(heard.lines);
        nowhere(planted, answers);
    }

    @Test
    void oneNumberIsActiveInOneHouseholdWhoeverIsQuick() throws Exception {
        Map<String, Object> person = member("A Nhanh");
        person.put("identityNumber", Households.identityNumber());
        List<String> homes = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            homes.add(household(index % 2 == 0 ? COMMUNE : NEIGHBOUR));
        }
        List<String> members = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(homes.size())) {
            List<Callable<String>> calls = homes.stream()
                    .map(home -> (Callable<String>) () -> post("huyen", home + "/members", person)
                            .then()
                            .statusCode(201)
                            .extract()
                            .header("Location"))
                    .toList();
            for (Future<String> one : threads.invokeAll(calls)) {
                members.add(id(one.get()));
            }
        }
        assertEquals(
                List.of(1L),
                Sql.column(
                        "select count(*) from identity_claim c where c.member_id = any (?::uuid[])",
                        "{" + String.join(",", members) + "}"));
        assertEquals(
                List.of(7L),
                Sql.column(
                        "select count(*) from duplicate_case d where d.other_member_id = any (?::uuid[])",
                        "{" + String.join(",", members) + "}"));
    }

    @Test
    void whatAnOldKeySealedIsSealedAnewAndOpensAsBefore() throws IOException {
        Map<String, Object> home = input(COMMUNE);
        home.put("phone", "0987654321");
        home.put("position", POSITION);
        String address = post("xa", PATH, home).then().statusCode(201).extract().header("Location");
        Map<String, Object> person = member("A Khóa");
        String number = Households.identityNumber();
        person.put("identityNumber", number);
        String who = member(address, person);
        List<String> file = Files.readAllLines(Path.of(keysFile), StandardCharsets.US_ASCII);
        String another = "seal next " + "C".repeat(43) + "=";
        PersonalData next = new PersonalData(new PersonalKeys(List.of(file.get(0), file.get(1), another)));
        PersonalData back = new PersonalData(new PersonalKeys(List.of(file.get(0), another, file.get(1))));
        try {
            assertTrue(new KeyRotation(store, next).rotate() >= 3);
            assertEquals(0, new KeyRotation(store, next).rotate());
            assertEquals(List.of("next"), keys(address, who));
            String sealed = (String)
                    Sql.column("select identity_sealed from household_member where id = ?", UUID.fromString(id(who)))
                            .getFirst();
            assertEquals(number, next.open("household_member.identity", UUID.fromString(id(who)), sealed));
        } finally {
            new KeyRotation(store, back).rotate();
        }
        assertEquals(List.of("1"), keys(address, who));
        as("xa").get(address + "?unmask=phone,position&reason=Kiểm tra khóa")
                .then()
                .body("phone", equalTo("0987654321"))
                .body("position", equalTo(POSITION));
        as("xa").get(address).then().body("phone", not(containsString("0987")));
    }

    private static List<Object> keys(String household, String member) {
        return Sql.column(
                "select distinct split_part(sealed, ':', 1) from (select unnest(array[phone_sealed, position_sealed]) sealed from household "
                        + "where id = ? union all select identity_sealed from household_member where id = ?) s",
                UUID.fromString(id(household)),
                UUID.fromString(id(member)));
    }
}
