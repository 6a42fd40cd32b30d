package vn.gnbv.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;
import static vn.gnbv.testing.HouseholdFiles.IMPORTS;
import static vn.gnbv.testing.HouseholdFiles.code;
import static vn.gnbv.testing.HouseholdFiles.commit;
import static vn.gnbv.testing.HouseholdFiles.post;
import static vn.gnbv.testing.HouseholdFiles.send;
import static vn.gnbv.testing.HouseholdFiles.settled;
import static vn.gnbv.testing.Households.COMMUNE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.HouseholdFiles;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** What a round found comes with the households of a file: computed by its standard, written and taken back with them. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ImportedReviewResourceTest {
    private static final String HEADER =
            "Mã hộ;Mã xã;Họ và tên;Giới tính;Năm sinh;Dân tộc;Điểm B1;Điểm B2;Các thiếu hụt;Kết quả phân loại";

    private static String line(String code, String review) {
        return code + ";" + COMMUNE + ";A Nhưng;Nam;1985;Xơ-đăng;" + review;
    }

    private static JsonPath checked(String round, String... lines) {
        return brought(round, HEADER, lines);
    }

    private static JsonPath brought(String round, String header, String... lines) {
        byte[] file = (header + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
        return settled(send("huyen", "text/csv", file, Map.of("reviewRoundId", Households.id(round)))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static List<Object> statuses(String code) {
        return Sql.column(
                "select r.status || coalesce(' ' || r.status_kind, '') from review r join household h on h.id = r.household_id "
                        + "where h.code = ? order by r.id",
                code);
    }

    @Test
    void reviewsAreWrittenUnchangedCorrectedAndTakenBack() {
        String round = Reviews.round();
        String code = code();
        JsonPath first = checked(round, line(code, "110;10;;Hộ nghèo"), line(code + "b", "145;20;;Hộ cận nghèo"));
        assertEquals(2, first.getInt("newRows"), first.prettify());
        assertEquals(Households.id(round), first.getString("reviewRoundId"));
        as("huyen")
                .get(IMPORTS + "/" + first.getString("id") + "/rows")
                .then()
                .body("items.cells.reviewStatus", equalTo(List.of("POOR", "NEAR_POOR")));
        assertEquals("COMMITTED", commit(first, "ALL").getString("state"));
        assertEquals(List.of("POOR INCOME"), statuses(code));
        assertEquals(List.of("NEAR_POOR"), statuses(code + "b"));
        assertEquals(
                2,
                checked(round, line(code, "110;10;;"), line(code + "b", "145;20;;"))
                        .getInt("unchangedRows"));

        JsonPath second = checked(round, line(code, "145;;TOILET, WATER;Hộ cận nghèo"));
        assertEquals(1, second.getInt("changedRows"), second.prettify());
        as("huyen")
                .get(IMPORTS + "/" + second.getString("id") + "/rows")
                .then()
                .body(
                        "items[0].changes.field",
                        equalTo(List.of(
                                "reviewIncomeScore", "reviewDeprivations", "reviewDeprivationScore", "reviewStatus")));
        commit(second, "ALL");
        assertEquals(List.of("POOR INCOME", "NEAR_POOR"), statuses(code));
        // What the first brought is corrected since: it stays until the correction is taken back.
        assertEquals(
                "changed-since", post(first.getString("id"), "undo", Map.of()).getString("failureCode"));
        assertEquals("UNDONE", post(second.getString("id"), "undo", Map.of()).getString("state"));
        assertEquals(List.of("POOR INCOME"), statuses(code));
        assertEquals("UNDONE", post(first.getString("id"), "undo", Map.of()).getString("state"));
        assertEquals(List.of(), statuses(code));
    }

    private static final String DETAILED =
            "Mã hộ;Mã xã;Họ và tên;Giới tính;Năm sinh;Dân tộc;Điểm B1;Điểm B2;Nguyên nhân;Nhu cầu hỗ trợ;Ghi chú rà soát";

    private static JsonPath detailed(String round, String... lines) {
        return brought(round, DETAILED, lines);
    }

    private static List<Object> details(String code) {
        return Sql.column(
                "select r.causes::text || ' ' || r.needs::text || ' ' || coalesce(r.note, '-') from review r "
                        + "join household h on h.id = r.household_id where h.code = ? order by r.id",
                code);
    }

    @Test
    void causesNeedsAndNoteComeWithAFileStayWhereItSaysNothingAndAreTakenBack() {
        String round = Reviews.round();
        String code = code();
        JsonPath first = detailed(
                round, line(code, "110;10;\"Thiếu đất, thieu von; Ốm đau, tai nạn\";\"Vay vốn, y te\";Nhà dột"));
        assertEquals(1, first.getInt("newRows"), first.prettify());
        as("huyen")
                .get(IMPORTS + "/" + first.getString("id") + "/rows")
                .then()
                .body("items[0].cells.reviewCauses", equalTo("LAND; CAPITAL; ILLNESS"))
                .body("items[0].cells.reviewNeeds", equalTo("HEALTH; CREDIT"))
                .body("items[0].cells.reviewNote", equalTo("Nhà dột"));
        commit(first, "ALL");
        String written = "{LAND,CAPITAL,ILLNESS} {HEALTH,CREDIT} Nhà dột";
        assertEquals(List.of(written), details(code));

        assertEquals(1, detailed(round, line(code, ";;;;")).getInt("unchangedRows"));
        assertEquals(1, detailed(round, line(code, "110;10;;;")).getInt("unchangedRows"));
        String inAnyOrder = line(code, ";;\"illness; land; capital\";CREDIT, Health;Nhà dột");
        assertEquals(1, detailed(round, inAnyOrder).getInt("unchangedRows"));
        JsonPath second = detailed(round, line(code, ";;0;Nhà ở;"));
        assertEquals(1, second.getInt("changedRows"), second.prettify());
        as("huyen")
                .get(IMPORTS + "/" + second.getString("id") + "/rows")
                .then()
                .body("items[0].changes.field", equalTo(List.of("reviewCauses", "reviewNeeds")))
                .body("items[0].changes.before", equalTo(List.of("LAND; CAPITAL; ILLNESS", "HEALTH; CREDIT")));
        commit(second, "ALL");
        assertEquals(List.of(written, "{} {HOUSING} Nhà dột"), details(code));
        // What no file says goes on from the review that is corrected.
        assertEquals(List.of("POOR INCOME", "POOR INCOME"), statuses(code));
        assertEquals("UNDONE", post(second.getString("id"), "undo", Map.of()).getString("state"));
        assertEquals(List.of(written), details(code));
    }

    @Test
    void whatComesOutOfARoundAndIsBroughtBackChangesNothing() {
        String round = Reviews.round();
        commit(
                checked(
                        round,
                        line(code(), "110;10;;Hộ nghèo"),
                        line(code(), "145;;TOILET, WATER;Hộ cận nghèo"),
                        line(code(), "190;;0;")),
                "ALL");
        byte[] out = as("huyen")
                .accept("text/csv")
                .get("/api/v1/household-members?unitId=" + Units.unit(COMMUNE) + "&reviewRoundId="
                        + Households.id(round))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        JsonPath back = settled(send("huyen", "text/csv", out, Map.of("reviewRoundId", Households.id(round)))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        assertEquals(
                List.of(0, 0, 0),
                List.of(back.getInt("newRows"), back.getInt("changedRows"), back.getInt("rejectedRows")),
                back.prettify());
        assertTrue(back.getInt("unchangedRows") >= 3);
    }

    @Test
    void aCauseThatIsNoneIsToldAtItsCell() {
        JsonPath checked = detailed(Reviews.round(), line(code(), "110;10;Lười;;"), line(code(), "110;10;;Xe hơi;"));
        assertEquals(List.of("choice", "choice"), checked.getList("problems.code"), checked.prettify());
        assertEquals(List.of("I", "J"), checked.getList("problems.column"));
        assertEquals(List.of("reviewCauses", "reviewNeeds"), checked.getList("problems.field"));
    }

    @Test
    void whatIsWrongWithAReviewIsToldAtItsCell() {
        String round = Reviews.round();
        JsonPath checked = checked(
                round,
                line(code(), "110;10;;Hộ cận nghèo"),
                line(code(), "110;;Xe hơi;"),
                line(code(), "-1;10;;"),
                line(code(), "110;;;"));
        assertEquals(
                List.of("review-status-differs", "indicator-unknown", "range", "review-incomplete"),
                checked.getList("problems.code"),
                checked.prettify());
        assertEquals(List.of("J", "I", "G", "G"), checked.getList("problems.column"));
        JsonPath without = HouseholdFiles.checked(HEADER, line(code(), "110;10;;"));
        assertEquals(List.of("review-round-needed"), without.getList("problems.code"));
    }

    @Test
    void theDatabaseComputesWhatAFileBringsItself() {
        String round = Reviews.round();
        JsonPath checked = checked(round, line(code(), "110;10;;"));
        Sql.run(
                "update import_household_row set review_status = 'NOT_POOR', review_kind = null where batch_id = ?",
                UUID.fromString(checked.getString("id")));
        JsonPath refused = commit(checked, "ALL");
        assertEquals("CHECKED", refused.getString("state"), refused.prettify());
        assertEquals("review-result", refused.getString("failureCode"));
    }

    @Test
    void aReviewGoesOnlyWithItsImport() {
        String round = Reviews.round();
        String code = code();
        commit(checked(round, line(code, "110;10;;")), "ALL");
        UUID review = (UUID)
                Sql.column("select r.id from review r join household h on h.id = r.household_id where h.code = ?", code)
                        .getFirst();
        String refused = assertThrows(Exception.class, () -> Sql.run("delete from review where id = ?", review))
                .toString();
        assertTrue(refused.contains("append-only"), refused);
    }
}
