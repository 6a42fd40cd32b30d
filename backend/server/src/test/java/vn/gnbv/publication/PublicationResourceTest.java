package vn.gnbv.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.Accounts.nobody;
import static vn.gnbv.testing.Articles.input;
import static vn.gnbv.testing.Articles.paragraph;
import static vn.gnbv.testing.Articles.step;
import static vn.gnbv.testing.Articles.write;
import static vn.gnbv.testing.Evaluations.id;
import static vn.gnbv.testing.Evaluations.patch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gnbv.testing.Articles;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The article of an evaluation: who writes it, who lets it out, what it may carry. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class PublicationResourceTest {
    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("type", equalTo("urn:gnbv:problem:" + code));
    }

    @Test
    void theLeadWritesAnOfficerPublishesAndBothAreKept() {
        Articles.Published published = Articles.evaluation(Map.of());
        Map<String, Object> input =
                input(published.evaluation(), List.of(published.photos().getFirst()));
        refused(write("danhgia2", input), 403, "not-author");
        write("tinh", input).then().statusCode(403);
        write("phantich", input).then().statusCode(403);
        nobody().get(Articles.PATH).then().statusCode(401);
        Response written = write("danhgia", input);
        written.then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("author", equalTo(true))
                .body("approver", equalTo(false))
                .body("draftedBy", equalTo(Evaluations.LEAD));
        String article = written.header("Location");
        refused(write("danhgia", with(input, "slug", "mot-bai-khac")), 409, "one-article-each");
        as("phantich").get(article).then().statusCode(404);
        as("tinh").get(article).then().statusCode(200).body("approver", equalTo(true));
        refused(step("danhgia", article, "PUBLISHED", 1, null), 403, "forbidden");
        step("huyen", article, "PUBLISHED", 1, null).then().statusCode(404);
        patch("danhgia", article, "\"v1\"", Map.of("titleEn", "Half-way"))
                .then()
                .statusCode(200);
        refused(patch("danhgia", article, "\"v1\"", Map.of("titleEn", "x")), 412, "stale");
        refused(step("tinh", article, "PUBLISHED", 1, null), 409, "article-changed");
        refused(step("tinh", article, "WITHDRAWN", 2, "x"), 409, "no-such-step");
        step("tinh", article, "PUBLISHED", 2, null)
                .then()
                .statusCode(201)
                .body("from", equalTo("DRAFT"))
                .body("madeBy", equalTo(Evaluations.PROVINCE_OFFICER));
        as("phantich")
                .get(article)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("publishedAt", notNullValue())
                .body("titleEn", equalTo("Half-way"));
        refused(patch("danhgia", article, "\"v3\"", Map.of("titleEn", "x")), 409, "not-draft");
        refused(step("tinh", article, "WITHDRAWN", 3, null), 400, "reason-required");
        step("tinh", article, "WITHDRAWN", 3, "Sai tên xã").then().statusCode(201);
        as("phantich").get(article).then().statusCode(404);
        refused(patch("danhgia", article, "\"v4\"", Map.of("slug", "dia-chi-moi")), 409, "slug-stays");
        patch("danhgia", article, "\"v4\"", Map.of("titleEn", "Half-way, corrected"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("withdrawnReasonVi", nullValue());
        refused(as("danhgia").header("If-Match", "\"v5\"").delete(article), 409, "was-public");
        step("tinh", article, "PUBLISHED", 5, null).then().statusCode(201);
        as("phantich")
                .get(article + "/transitions")
                .then()
                .body("items.to", contains("PUBLISHED", "WITHDRAWN", "PUBLISHED"));
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(input);
        changed.put(name, value);
        return changed;
    }

    @Test
    void anArticleOfAnOpenEvaluationWaitsForIt() {
        String evaluation = Evaluations.in("DRAFTING");
        Response written = write("danhgia", input(evaluation, List.of()));
        written.then().statusCode(201);
        as("tinh").get(written.header("Location")).then().statusCode(404);
        String deleted = written.header("Location");
        as("danhgia").header("If-Match", "\"v1\"").delete(deleted).then().statusCode(204);
        assertEquals(
                List.of(0L), Sql.column("select count(*) from publication where evaluation_id = ?", id(evaluation)));
    }

    @Test
    void onlyPhotosOfTheEvaluationWithConsentAreShown() {
        Articles.Published published = Articles.evaluation(Map.of());
        Map<String, Object> input = input(published.evaluation(), published.photos());
        refused(write("danhgia", input), 409, "photo-not-shown");
        Articles.Published other = Articles.evaluation(Map.of());
        refused(
                write(
                        "danhgia",
                        input(published.evaluation(), List.of(other.photos().getFirst()))),
                409,
                "photo-not-shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gọi 0912 345 678 để hỏi.",
                "Điện thoại +84 912.345.678",
                "Số định danh 062090001234.",
                "Nhà ở 14.35221, 107.98532",
                "Tọa độ 14°21'08\" bắc"
            })
    void numbersThatLeadToAPersonAreRefused(String text) {
        String evaluation = Evaluations.in("DRAFTING");
        Map<String, Object> input = input(evaluation, List.of());
        refused(
                write("danhgia", with(input, "paragraphs", List.of(paragraph("PARAGRAPH", text, "x")))),
                409,
                "personal-data");
        refused(write("danhgia", with(input, "summaryEn", text)), 409, "personal-data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vốn 714.000.000.000 đồng, đạt 67,25 %.",
                "Từ 01/01/2016 đến 30/06/2018.",
                "Quyết định 1722/QĐ-TTg ngày 02/9/2016.",
                "Giảm từ 28.990 xuống 26.164 hộ, 10.399 hộ thoát nghèo."
            })
    void amountsAndDaysAreNoPersonalData(String text) {
        assertEquals(List.of(false), Sql.column("select tells_personal_data(?)", text));
    }

    @Test
    void badInputIsToldWhereAndWhy() {
        String evaluation = Evaluations.in("DRAFTING");
        Map<String, Object> input = input(evaluation, List.of());
        write("danhgia", with(input, "slug", "Có Dấu"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/slug"));
        refused(write("danhgia", with(input, "slug", "check")), 400, "slug-reserved");
        write("danhgia", with(input, "paragraphs", List.of())).then().statusCode(400);
        write("danhgia", with(input, "paragraphs", List.of(Map.of("kind", "PARAGRAPH", "textVi", "x"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/paragraphs/0/textEn"));
        write("danhgia", with(input, "colour", "red")).then().statusCode(400);
        refused(
                write("danhgia", with(input, "relatedIds", List.of("01900000-0000-7000-8000-0000000000ff"))),
                400,
                "related-invalid");
        as("danhgia").get(Articles.PATH + "?colour=red").then().statusCode(400);
    }

    @Test
    void theDatabaseItselfLetsNobodyPublishTheOwnWords() throws SQLException {
        Articles.Published published = Articles.evaluation(Map.of());
        Response written = write("danhgia", input(published.evaluation(), List.of()));
        Sql.Actor both = new Sql.Actor(Evaluations.LEAD, "evaluator,officer", Units.unit("62"));
        try (Connection connection = Sql.application(both)) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> Sql.bind(
                                    connection,
                                    "insert into publication_transition (id, publication_id, from_state, to_state, publication_version) "
                                            + "values (gen_random_uuid(), ?, 'DRAFT', 'PUBLISHED', 1)",
                                    id(written.header("Location")))
                            .executeUpdate());
            assertTrue(refusal.getMessage().contains("does not publish"), refusal.getMessage());
        }
        for (String sql : List.of(
                "update publication set state = 'PUBLISHED' where id = ?",
                "update publication set drafted_by = 'x' where id = ?",
                "update publication set published_at = now() where id = ?")) {
            try (Connection connection = Sql.application(both)) {
                assertThrows(
                        SQLException.class,
                        () -> Sql.bind(connection, sql, id(written.header("Location")))
                                .executeUpdate());
            }
        }
        try (Connection stranger = Sql.application(new Sql.Actor("", "", null))) {
            assertEquals(List.of(0L), Sql.column(stranger, "select count(*) from publication_known"));
        }
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() throws Exception {
        Articles.Published published = Articles.evaluation(Map.of());
        String article =
                write("danhgia", input(published.evaluation(), List.of())).header("Location");
        List<Integer> statuses =
                atOnce(6, () -> step("tinh", article, "PUBLISHED", 1, null).statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        as("tinh").get(article + "/transitions").then().body("items", hasSize(1));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> answer : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList())) {
                results.add(answer.get());
            }
            return results;
        }
    }

    @Test
    void officesAreTheAdministratorsAndOneForAUnit() {
        Map<String, Object> office = new HashMap<>(Map.of(
                "unitId",
                Units.unit("608").toString(),
                "nameVi",
                "Phòng thử",
                "nameEn",
                "An office to try",
                "addressVi",
                "Số 1",
                "addressEn",
                "No. 1",
                "phone",
                "0260.1234567",
                "responsibleVi",
                "Trưởng phòng",
                "responsibleEn",
                "The head"));
        String path = "/api/v1/publication-offices";
        as("tinh").contentType(ContentType.JSON).body(office).post(path).then().statusCode(403);
        Response made = as("admin").contentType(ContentType.JSON).body(office).post(path);
        made.then().statusCode(201).body("unitName", notNullValue());
        refused(as("admin").contentType(ContentType.JSON).body(office).post(path), 409, "office-taken");
        patch("admin", made.header("Location"), "\"v1\"", Map.of("email", "khong-phai"))
                .then()
                .statusCode(400);
        patch("admin", made.header("Location"), "\"v1\"", Map.of("email", "a@b.vn"))
                .then()
                .statusCode(200);
        as("phantich").get(path).then().statusCode(200).body("items.nameVi", hasItem("Phòng thử"));
        as("admin")
                .header("If-Match", "\"v2\"")
                .delete(made.header("Location"))
                .then()
                .statusCode(204);
        as("phantich").get(path).then().body("items.nameVi", not(hasItem("Phòng thử")));
    }
}
