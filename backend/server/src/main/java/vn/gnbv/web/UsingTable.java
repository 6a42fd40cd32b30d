package vn.gnbv.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Tables whose rows name others, by what a caller knows them as: the resource that shows them, and words in both languages. A
 * part of another row is no use of that row itself: an activity's own places do not keep it from being deleted.
 */
enum UsingTable {
    ADMINISTRATIVE_UNIT_SCOPE("administrative-units", "phạm vi đơn vị", "scopes of units"),
    UNIT_PARENT("administrative-units", "đơn vị trực thuộc", "places of units below others"),
    UNIT_CHANGE_LINK("administrative-units", "thay đổi đơn vị", "changes of units", "change_id"),
    UNIT_CHANGE_REQUEST("administrative-units", "yêu cầu thay đổi đơn vị", "requests of changes of units", "change_id"),
    UNIT_BOUNDARY("administrative-units", "ranh giới đơn vị", "boundaries of units"),
    UNIT_POSITION("administrative-units", "vị trí đơn vị", "positions of units"),
    DESIGNATION("designations", "phê duyệt, phân định địa bàn", "designations"),
    AGENCY("agencies", "cơ quan", "agencies"),
    PROGRAM("programs", "chương trình", "programs"),
    PROJECT("projects", "dự án thành phần", "projects"),
    SUB_PROJECT("sub-projects", "tiểu dự án", "sub-projects"),
    LINE_EXCLUSION("line-exclusions", "dòng không áp dụng", "line exclusions"),
    ACTIVITY("activities", "dự án, mô hình cụ thể", "activities"),
    ACTIVITY_UNIT("activities", "địa bàn của dự án, mô hình", "places of activities", "activity_id"),
    ACTIVITY_FINANCING("activities", "nguồn vốn của dự án, mô hình", "financing of activities", "activity_id"),
    TARGET("targets", "kế hoạch", "targets"),
    RESULT("results", "kết quả", "results"),
    PUBLISHED_FIGURE("published-figures", "số liệu đã công bố", "published figures"),
    BUDGET("budgets", "dòng ngân sách", "budgets"),
    ENTRY("entries", "bút toán", "entries"),
    BUDGET_TRANSFER("budget-transfers", "lần điều chuyển", "transfers"),
    BUDGET_CARRY_OVER("budget-carry-overs", "lần chuyển nguồn", "carry-overs"),
    EVALUATION("evaluations", "cuộc đánh giá", "evaluations"),
    EVALUATION_MEMBER("team", "thành viên đoàn", "members of the team"),
    TERM_OF_REFERENCE("terms-of-reference", "câu hỏi đánh giá", "terms of reference"),
    SITE_VISIT("site-visits", "buổi làm việc tại cơ sở", "site visits"),
    VISIT_PARTICIPANTS("site-visits", "người dự làm việc", "participants of visits", "site_visit_id"),
    ATTACHMENT("attachments", "ảnh, tài liệu", "attachments"),
    FINDING("findings", "phát hiện", "findings"),
    FINDING_EVIDENCE("findings", "bằng chứng của phát hiện", "evidence of findings", "finding_id"),
    FINDING_CAUSE("findings", "nguyên nhân của phát hiện", "causes of findings", "finding_id"),
    RECOMMENDATION("recommendations", "kiến nghị, khuyến nghị", "recommendations"),
    RECOMMENDATION_FINDING(
            "recommendations", "căn cứ của kiến nghị", "findings that recommendations rest on", "recommendation_id"),
    CAPACITY_NEED("capacity-needs", "nhu cầu nâng cao năng lực", "capacity needs"),
    RATING("ratings", "mức đánh giá", "ratings"),
    STEERING_DOCUMENT("steering-documents", "văn bản chỉ đạo", "steering documents"),
    EVALUATION_TRANSITION("transitions", "lần chuyển trạng thái", "transitions"),
    ISSUED_REPORT("report", "báo cáo đã phát hành", "issued reports"),
    ISSUED_FIGURE("report", "số liệu đã phát hành", "issued figures"),
    ISSUED_SCAN("issues", "bản quét đã ký", "signed scans"),
    CORRECTION("corrections", "đính chính", "corrections"),
    CORRECTION_DECISION("corrections", "quyết định về đính chính", "decisions on corrections", "correction_id"),
    PUBLICATION("publications", "bài viết", "articles"),
    PUBLICATION_TRANSITION("publications", "lần chuyển trạng thái của bài viết", "steps of articles", "publication_id"),
    PUBLICATION_RATING("publications", "lượt chấm điểm bài viết", "ratings of articles", "publication_id"),
    PUBLICATION_READERSHIP("publications", "lượt xem bài viết", "views of articles", "publication_id"),
    RULE_SET("rule-sets", "bộ chuẩn nghèo", "poverty standards"),
    RULE_SET_CASE("rule-sets", "trường hợp mẫu của bộ chuẩn nghèo", "cases of poverty standards", "rule_set_id"),
    RULE_SET_ENACTMENT("rule-sets", "lần ban hành bộ chuẩn nghèo", "enactments of poverty standards", "rule_set_id"),
    HOUSEHOLD("households", "hộ", "households"),
    HOUSEHOLD_MEMBER("households", "thành viên của hộ", "members of households", "household_id"),
    HOUSEHOLD_CHANGE("households", "biến động của hộ", "changes of households"),
    HOUSEHOLD_SUCCESSION(
            "household-successions", "lần hộ theo đơn vị kế thừa", "households that followed their commune"),
    DUPLICATE_CASE("duplicate-cases", "hồ sơ trùng", "duplicate cases"),
    DUPLICATE_SEARCH("duplicate-searches", "lần tìm trùng", "searches for duplicates"),
    DUPLICATE_DECISION(
            "duplicate-cases", "quyết định về hồ sơ trùng", "decisions on duplicate cases", "duplicate_case_id"),
    REVIEW_PROCEDURE("review-procedures", "quy trình rà soát", "procedures of review"),
    REVIEW_ROUND("review-rounds", "đợt rà soát", "review rounds"),
    REVIEW_STEP("review-rounds", "bước của đợt rà soát", "steps of review rounds"),
    REVIEW("reviews", "kết quả rà soát", "reviews"),
    REVIEW_RECOGNITION("review-rounds", "quyết định công nhận", "recognitions"),
    REVIEW_COUNT("review-rounds", "số hộ đã công nhận", "numbers of recognised households"),
    REVIEW_APPROVAL("review-rounds", "quyết định phê duyệt", "approvals"),
    IMPORT_BATCH("imports", "lần nhập tệp", "imports"),
    PUBLICATION_OFFICE("publication-offices", "cơ quan của trang công khai", "offices of public pages");

    private final String resource;
    private final String vietnamese;
    private final String english;
    private final String ownerColumn;

    UsingTable(String resource, String vietnamese, String english) {
        this(resource, vietnamese, english, null);
    }

    /** @param ownerColumn names the row that this one is a part of */
    UsingTable(String resource, String vietnamese, String english, String ownerColumn) {
        this.resource = resource;
        this.vietnamese = vietnamese;
        this.english = english;
        this.ownerColumn = ownerColumn;
    }

    static Optional<UsingTable> named(String table) {
        String name = table.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Last part of the address at which the rows are found. */
    String resource() {
        return resource;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }

    boolean isUseThrough(String column) {
        return !column.equals(ownerColumn);
    }
}
