package vn.gnbv.household;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The registry: who enters what, who sees what of it, and what becomes of households. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class HouseholdResourceTest {
    private static Response put(String account, String address, int version, Map<String, Object> body) {
        return as(account)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + version + "\"")
                .body(body)
                .put(address);
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    private static String head(String household, String name) {
        Map<String, Object> input = member(name);
        input.put("relation", "HEAD");
        return member(household, input);
    }

    @Test
    void aHouseholdIsEnteredAndReadWithWhatIsPersonalMasked() {
        Map<String, Object> input = input(COMMUNE);
        input.put("phone", "0912345678");
        input.put("position", "14.351200,107.801900");
        input.put("address", "Nhà cạnh nhà rông");
        String address = post("xa", PATH, input)
                .then()
                .statusCode(201)
                .body("phone", equalTo("•••678"))
                .body("position", equalTo("•••"))
                .body("residence", equalTo("RURAL"))
                .body("memberCount", is(0))
                .extract()
                .header("Location");
        head(address, "A Nhưng");
        as("xa").get(address).then().body("headName", equalTo("A Nhưng")).body("memberCount", is(1));
        as("phantich")
                .get(address)
                .then()
                .statusCode(200)
                .body("headName", nullValue())
                .body("phone", nullValue())
                .body("address", nullValue());
        as("danhgia").get(address).then().statusCode(404);
        as("admin").get(address).then().statusCode(200).body("phone", equalTo("•••678"));
    }

    @ParameterizedTest
    @CsvSource({"?limit=0", "?sort=nothing", "?fields=nothing", "?cursor=x", "?unknown=1"})
    void thatAHouseholdIsNotThereIsToldBeforeAnythingElse(String wrong) {
        as("huyen").get(household(COMMUNE) + "/members" + wrong).then().statusCode(400);
        as("huyen")
                .get(PATH + "/" + UUID.randomUUID() + "/members" + wrong)
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasReadMaskedMayComeBackAsItIs() {
        Map<String, Object> input = input(COMMUNE);
        input.put("phone", "0912345678");
        String address = post("xa", PATH, input).then().extract().header("Location");
        input.put("phone", "•••678");
        input.put("note", "Đã xem");
        put("xa", address, 1, input).then().statusCode(200).body("phone", equalTo("•••678"));
        as("xa").get(address + "?unmask=phone&reason=Gọi mời họp")
                .then()
                .statusCode(200)
                .body("phone", equalTo("0912345678"));
        input.put("phone", "•••679");
        refused(put("xa", address, 2, input), 400, "mask-unknown");
        input.remove("phone");
        put("xa", address, 2, input).then().statusCode(200).body("phone", nullValue());
    }

    @Test
    void readingInClearNeedsAnOfficerAndAReasonAndIsRecorded() {
        String household = household(COMMUNE);
        Map<String, Object> input = member("Y Blui");
        String number = Households.identityNumber();
        input.put("identityNumber", number);
        String address = member(household, input);
        as("xa").get(address).then().body("identityNumber", equalTo("•••" + number.substring(9)));
        refused(as("xa").get(address + "?unmask=identityNumber"), 400, "unmasking-reason");
        refused(as("xa").get(address + "?unmask=phone&reason=Thử xem"), 400, "unmasking-field");
        for (String account : List.of("admin", "phantich")) {
            refused(as(account).get(address + "?unmask=identityNumber&reason=Thử xem"), 403, "not-readable");
        }
        as("xa").get(address + "?unmask=identityNumber&reason=Đối chiếu hồ sơ")
                .then()
                .statusCode(200)
                .body("identityNumber", equalTo(number));
        as("huyen")
                .get(household + "/unmaskings")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].memberName", equalTo("Y Blui"))
                .body("items[0].fields", contains("identityNumber"))
                .body("items[0].reason", equalTo("Đối chiếu hồ sơ"));
        assertEquals(
                List.of(1L),
                Sql.column(
                        "select count(*) from audit_event where resource = 'unmasking' and after ->> 'member_id' = ?",
                        id(address)));
        as("phantich").get(household + "/unmaskings").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "identityNumber, 062185000345, identity-sex",
        "identityNumber, 062086000345, identity-birth",
        "identityNumber, 099085000345, identity-province",
        "birthDate, 1986-01-01, birth-mismatch",
        "ethnicGroupCode, 99, ethnic-group-unknown",
        "leftOn, 2017-01-01, left-incomplete",
        "joinedOn, 2100-01-01, day-to-come"
    })
    void aMemberWhoCannotBeIsRefused(String field, String value, String code) {
        Map<String, Object> input = member("A Thử");
        input.put(field, value);
        refused(post("xa", household(COMMUNE) + "/members", input), 400, code);
    }

    @Test
    void aHouseholdHasOneHead() {
        String household = household(COMMUNE);
        head(household, "A Một");
        Map<String, Object> second = member("A Hai");
        second.put("relation", "HEAD");
        refused(post("xa", household + "/members", second), 409, "second-head");
    }

    @Test
    void aNumberThatIsActiveElsewhereIsAnsweredLikeAnyOther() {
        Map<String, Object> first = member("A Trùng");
        first.put("identityNumber", Households.identityNumber());
        String there = member(household(NEIGHBOUR), first);
        String here = household(COMMUNE);
        Response second = post("xa", here + "/members", first);
        second.then().statusCode(201);
        String member = second.header("Location");
        Map<String, Object> alone = member("A Riêng");
        alone.put("identityNumber", Households.identityNumber());
        assertEquals(
                post("xa", here + "/members", alone).jsonPath().getMap("").keySet(),
                second.jsonPath().getMap("").keySet());
        // Sa Bình does not contain both; its district does.
        as("xa").get("/api/v1/duplicate-cases").then().body("items.otherMemberId", not(hasItem(id(member))));
        String of = "items.find { it.otherMemberId == '" + id(member) + "' }";
        String found = as("huyen")
                .get("/api/v1/duplicate-cases?state=OPEN&kind=IDENTITY&limit=500")
                .then()
                .body(of + ".memberId", equalTo(id(there)))
                .body(of + ".reasons", contains("IDENTITY", "NAME", "BIRTH_YEAR"))
                .body(of + ".unitName", containsString("Sa Thầy"))
                .extract()
                .path(of + ".id");
        String decisions = "/api/v1/duplicate-cases/" + found + "/decisions";
        Map<String, Object> merge = Map.of("decision", "MERGE", "keepMemberId", id(member), "reason", "Cùng một người");
        post("huyen", decisions, merge).then().statusCode(201);
        refused(post("huyen", decisions, merge), 409, "case-state");
        as("huyen")
                .get(there)
                .then()
                .body("leftReason", equalTo("DUPLICATE"))
                .body("mergedIntoId", equalTo(id(member)));
        assertEquals(List.of(UUID.fromString(id(member))), holder(member));
        post("huyen", decisions, Map.of("decision", "REOPEN", "reason", "Nhầm"))
                .then()
                .statusCode(201);
        as("huyen").get(there).then().body("leftOn", nullValue()).body("mergedIntoId", nullValue());
        post("huyen", decisions, Map.of("decision", "DISMISS", "reason", "Hai người"))
                .then()
                .statusCode(201);
        as("huyen").get("/api/v1/duplicate-cases/" + found).then().body("state", equalTo("DISMISSED"));
    }

    @Test
    void membersWhoAreAlikeAreProposedWithAScoreAndItsReasons() {
        String name = "Y Giống " + System.nanoTime();
        Map<String, Object> dated = member(name);
        dated.put("birthDate", "1985-05-06");
        String one = member(household(COMMUNE), dated);
        Map<String, Object> sameDay = member(name.toUpperCase(java.util.Locale.ROOT));
        sameDay.put("birthDate", "1985-05-06");
        String other = member(household(COMMUNE), sameDay);
        Map<String, Object> anotherDay = member(name);
        anotherDay.put("birthDate", "1985-05-07");
        String differs = member(household(COMMUNE), anotherDay);
        member(household(NEIGHBOUR), dated);
        Map<String, Object> search = Map.of("unitId", Units.unit(COMMUNE).toString());
        String address = post("xa", "/api/v1/duplicate-searches", search)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        List<Map<String, Object>> found = as("xa").get("/api/v1/duplicate-cases?kind=SIMILAR&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.name.toLowerCase() == '" + name.toLowerCase(java.util.Locale.ROOT) + "' }");
        assertEquals(1, found.size());
        assertEquals(90, found.getFirst().get("score"));
        assertEquals(
                List.of("NAME", "BIRTH_DATE", "COMMUNE", "SEX", "ETHNIC_GROUP"),
                found.getFirst().get("reasons"));
        assertEquals(
                java.util.Set.of(id(one), id(other)),
                java.util.Set.of(
                        found.getFirst().get("memberId"), found.getFirst().get("otherMemberId")));
        as("huyen").get(differs).then().statusCode(200).body("leftOn", nullValue());
        as("huyen").get(address).then().statusCode(200).body("unitName", containsString("Sa Bình"));
        post("xa", "/api/v1/duplicate-searches", search).then().body("found", is(0));
        refused(
                post(
                        "xa",
                        "/api/v1/duplicate-searches",
                        Map.of("unitId", Units.unit(NEIGHBOUR).toString())),
                403,
                "forbidden");
    }

    private static List<Object> holder(String member) {
        return Sql.column(
                "select c.member_id from identity_claim c join household_member m on m.identity_hash = c.identity_hash where m.id = ?",
                UUID.fromString(id(member)));
    }

    @Test
    void aNumberThatIsGivenUpGoesToWhoNamedItToo() {
        Map<String, Object> input = member("A Giữ");
        input.put("identityNumber", Households.identityNumber());
        String first = member(household(COMMUNE), input);
        String second = member(household(COMMUNE), input);
        assertEquals(List.of(UUID.fromString(id(first))), holder(second));
        input.put("leftOn", "2020-01-01");
        input.put("leftReason", "DECEASED");
        put("xa", first, 1, input).then().statusCode(200);
        assertEquals(List.of(UUID.fromString(id(second))), holder(second));
        as("xa").header("If-Match", "\"v1\"").delete(second).then().statusCode(204);
        assertEquals(List.of(), holder(first));
    }

    @Test
    void aHouseholdMovesOutOfTheScopeOfWhoMovesIt() {
        String household = household(COMMUNE);
        String member = head(household, "A Đi");
        Map<String, Object> input = input(COMMUNE);
        refused(
                put(
                        "huyen",
                        household,
                        1,
                        Map.of(
                                "code",
                                input.get("code"),
                                "unitId",
                                Units.unit(NEIGHBOUR).toString(),
                                "establishedOn",
                                "2016-01-01")),
                400,
                "moves-by-change");
        String change = post(
                        "xa",
                        household + "/changes",
                        Map.of(
                                "kind", "MOVE",
                                "effectiveOn", "2019-05-01",
                                "toUnitId", Units.unit(NEIGHBOUR).toString(),
                                "reason", "Chuyển về quê"))
                .then()
                .statusCode(201)
                .body("toUnitName", not(nullValue()))
                .extract()
                .header("Location");
        as("xa").get(household).then().statusCode(404);
        as("xa").get(member).then().statusCode(404);
        as("huyen").get(household).then().body("unitCode", equalTo(NEIGHBOUR));
        as("huyen").get(member).then().statusCode(200);
        as("huyen").get(change).then().statusCode(200).body("unitName", containsString("Sa Bình"));
        refused(
                post(
                        "huyen",
                        household + "/changes",
                        Map.of("kind", "DISSOLVE", "effectiveOn", "2019-04-30", "reason", "Sớm hơn")),
                409,
                "change-order");
    }

    @Test
    void aHouseholdIsSplitMergedAndDissolved() {
        String household = household(COMMUNE);
        String stays = head(household, "A Cha");
        String goes = member(household, member("A Con"));
        Map<String, Object> split = Map.of(
                "kind",
                "SPLIT",
                "effectiveOn",
                "2018-03-01",
                "toCode",
                "S" + System.nanoTime(),
                "memberIds",
                List.of(id(goes)),
                "headId",
                id(goes),
                "reason",
                "Ra ở riêng");
        String other = PATH + "/"
                + post("xa", household + "/changes", split)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("otherHouseholdId");
        as("xa").get(other).then().body("headName", equalTo("A Con")).body("establishedOn", equalTo("2018-03-01"));
        as("xa").get(household).then().body("memberCount", is(1));
        refused(
                post(
                        "xa",
                        household + "/changes",
                        Map.of(
                                "kind",
                                "SPLIT",
                                "effectiveOn",
                                "2018-04-01",
                                "toCode",
                                "X1",
                                "memberIds",
                                List.of(id(stays)),
                                "reason",
                                "Hết người")),
                409,
                "split-members");
        post(
                        "xa",
                        other + "/changes",
                        Map.of(
                                "kind",
                                "MERGE",
                                "effectiveOn",
                                "2018-05-01",
                                "otherHouseholdId",
                                id(household),
                                "reason",
                                "Về lại"))
                .then()
                .statusCode(201);
        as("xa").get(other).then().body("state", equalTo("MERGED")).body("successorId", equalTo(id(household)));
        as("xa").get(household).then().body("memberCount", is(2)).body("headName", equalTo("A Cha"));
        as("xa").get(household + "/changes").then().body("items.kind", contains("MERGE", "SPLIT"));
        Map<String, Object> end = Map.of("kind", "DISSOLVE", "effectiveOn", "2020-01-01", "reason", "Không còn ai");
        post("xa", household + "/changes", end).then().statusCode(201);
        refused(post("xa", household + "/changes", end), 409, "household-ended");
        refused(post("xa", household + "/members", member("A Sau")), 409, "household-ended");
        as("xa").get(household).then().body("memberCount", is(0)).body("endedOn", equalTo("2020-01-01"));
        refused(
                post(
                        "xa",
                        household(COMMUNE) + "/changes",
                        Map.of("kind", "MOVE", "effectiveOn", "2018-01-01", "reason", "Thiếu nơi")),
                400,
                "change-parts");
    }

    @ParameterizedTest
    @CsvSource({"Đinh Hoà", "dinh hoa", "ĐINH HÒA", "inh ho", "Ðinh Hòa"})
    void aNameIsFoundInEverySpelling(String words) {
        String household = household(COMMUNE);
        head(household, "Đinh Hòa " + System.nanoTime());
        as("xa").get(PATH + "?limit=500&q=" + words).then().statusCode(200).body("items.id", hasItem(id(household)));
        as("phantich").get(PATH + "?limit=500&q=" + words).then().body("items.id", not(hasItem(id(household))));
    }

    /** "a" and "y" stand before half of all names here: they are those that begin with a word, not those that have the letter. */
    @Test
    void aFirstLetterIsTheBeginningOfAWord() {
        String stamp = "Xw" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        String household = household(COMMUNE);
        head(household, "Y " + stamp);
        as("xa").get(PATH + "?limit=500&q=y " + stamp).then().body("items.id", contains(id(household)));
        as("xa").get(PATH + "?limit=500&q=xw").then().body("items.id", hasItem(id(household)));
        as("xa").get(PATH + "?limit=500&q=wq").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"Sa Bình", "xã sa bình", "SA BINH"})
    void aPlaceIsFoundByItsName(String words) {
        String household = household(COMMUNE);
        as("xa").get(PATH + "?limit=500&sort=-establishedOn&q=" + words)
                .then()
                .statusCode(200)
                .body("items.unitName", everyItem(containsString("Sa Bình")))
                .body("items.id", hasItem(id(household)));
    }

    /** More than are listed by their ids: none of them is left out, and other ways of being found hold as before. */
    @Test
    void whatThousandsBearIsFoundByGoingThroughTheList() {
        String household = household(COMMUNE);
        try {
            Sql.run(
                    "insert into household_member (id, household_id, name, sex, birth_year, ethnic_group_code, relation, joined_on) "
                            + "select gen_random_uuid(), ?, 'Đông Đảo ' || n, 'MALE', 1985, '13', 'OTHER_RELATIVE', '2016-01-01' "
                            + "from generate_series(1, 4001) n",
                    UUID.fromString(id(household)));
            as("xa").get(PATH + "?q=dong dao").then().statusCode(200).body("items.id", contains(id(household)));
            as("xa").get(PATH + "?q=dong dao 4001").then().body("items.id", contains(id(household)));
            as("phantich").get(PATH + "?q=dong dao").then().body("items", hasSize(0));
        } finally {
            Sql.run("delete from household_member where household_id = ?", UUID.fromString(id(household)));
        }
    }

    @Test
    void aNumberIsFoundWholeAndByWhoMayAskForIt() {
        Map<String, Object> input = input(COMMUNE);
        String phone = "09" + (10_000_000 + System.nanoTime() % 90_000_000);
        input.put("phone", phone);
        String household = post("xa", PATH, input).then().extract().header("Location");
        Map<String, Object> member = member("A Số");
        String number = Households.identityNumber();
        member.put("identityNumber", number);
        member(household, member);
        for (String words : List.of(number, phone, (String) input.get("code"))) {
            as("xa").get(PATH + "?q=" + words).then().body("items.id", contains(id(household)));
        }
        as("xa").get(PATH + "?q=" + number.substring(0, 11)).then().body("items", hasSize(0));
        as("phantich").get(PATH + "?q=" + number).then().body("items", hasSize(0));
        as("danhgia").get(PATH + "?q=" + number).then().body("items", hasSize(0));
    }

    @Test
    void aRetriedCreationIsTheSameOnlyWithTheSamePersonalData() {
        Map<String, Object> input = input(COMMUNE);
        input.put("id", UUID.randomUUID().toString());
        input.put("phone", "0912345678");
        post("xa", PATH, input).then().statusCode(201);
        post("xa", PATH, input).then().statusCode(200);
        input.put("phone", "0812345678");
        refused(post("xa", PATH, input), 409, "id-taken");
    }

    @Test
    void aPartnerWritesWhatItWasGrantedAndReadsNothingElse() {
        as("partner-demo").get(PATH).then().statusCode(200).body("items", hasSize(0));
        refused(post("partner-demo", PATH, input(COMMUNE)), 403, "forbidden");
    }
}
