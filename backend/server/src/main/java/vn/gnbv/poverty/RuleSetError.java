package vn.gnbv.poverty;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How poverty standards and their use refuse. */
public enum RuleSetError implements Problem {
    CODE_IN_USE(409, "Mã này đã được dùng.", "This code is in use already."),
    RULE_SET_STAYS(
            409,
            "Bộ chuẩn đã có hiệu lực thì giữ nguyên: hãy sao thành bộ mới.",
            "A rule set in force stays as it is: copy it into a new one."),
    RULE_SET_CHANGED(409, "Bộ chuẩn đã thay đổi sau khi bạn đọc.", "The rule set has changed since you read it."),
    RULE_SET_IN_FORCE_TAKEN(
            409,
            "Đã có bộ chuẩn có hiệu lực từ cùng ngày cho cùng phạm vi.",
            "Another rule set of the same scope is in force from this day."),
    RULE_SET_INCOMPLETE(
            409,
            "Bộ chuẩn có ít chỉ số hơn số thiếu hụt cần đạt.",
            "The rule set has fewer indicators than deprivations that it asks for."),
    BASE_MISSING(
            400,
            "Chuẩn của tỉnh phải nêu tỉnh và chuẩn quốc gia làm gốc; chuẩn quốc gia không nêu cả hai.",
            "A province's rule set names the province and the national one; a national one names neither."),
    BELOW_BASE(
            409,
            "Tỉnh chỉ được nâng mức của chuẩn quốc gia đang có hiệu lực, cùng chỉ số và cách kết hợp.",
            "A province only raises the lines of a national rule set in force, with its indicators and logic."),
    OUTLIVES_BASE(
            409,
            "Chuẩn của tỉnh chỉ áp dụng trong thời gian của chuẩn quốc gia làm gốc.",
            "A province's rule set holds only while its national one does."),
    UNIT_NOT_PROVINCE(400, "Chỉ tỉnh mới có chuẩn riêng.", "Only a province has lines of its own."),
    LINES_INVALID(
            400,
            "Cần một mức nông thôn và một mức thành thị, các ngưỡng tăng dần.",
            "One rural and one urban line are needed, their limits rising."),
    INDICATORS_INVALID(400, "Cần từ 1 đến 30 chỉ số, mỗi chỉ số một lần.", "1 to 30 indicators are needed, each once."),
    CASES_MISSING(
            409,
            "Hãy thêm ít nhất một trường hợp mẫu trước khi ban hành.",
            "Add at least one case before putting it in force."),
    CASES_FAIL(
            409,
            "Có {0} trường hợp mẫu cho kết quả khác mong đợi: {1}.",
            "{0} cases do not give the expected result: {1}."),
    CASES_CHANGED(409, "Các trường hợp mẫu vừa thay đổi: hãy thử lại.", "The cases have just changed: try again."),
    CASE_MOVED(409, "Trường hợp mẫu ở lại với bộ chuẩn của nó.", "A case stays with its rule set."),
    TOO_MANY_CASES(409, "Mỗi bộ chuẩn có nhiều nhất 500 trường hợp mẫu.", "A rule set has at most 500 cases."),
    CASE_KIND(400, "Chỉ hộ nghèo mới có loại nghèo.", "Only a poor household is poor by income or by deprivation."),
    NO_RULE_SET(409, "Không có bộ chuẩn nào có hiệu lực vào ngày {0}.", "No rule set is in force on {0}."),
    INCOME_OR_SCORE(
            400,
            "Cần thu nhập hoặc điểm thu nhập, đúng một trong hai.",
            "Either the income or the income score is needed, and not both."),
    NO_SCORES(
            400,
            "Bộ chuẩn này chưa có ngưỡng điểm: hãy dùng thu nhập.",
            "This rule set has no score cuts yet: use the income."),
    DEPRIVATIONS_NEEDED(
            400,
            "Cần danh sách chỉ số thiếu hụt hoặc điểm thiếu hụt.",
            "The deprivations, or the deprivation score, are needed."),
    INDICATOR_UNKNOWN(400, "Bộ chuẩn này không có chỉ số {0}.", "This rule set has no indicator {0}."),
    INDICATOR_TWICE(400, "Chỉ số {0} được nêu hai lần.", "Indicator {0} is named twice."),
    SCORE_MISMATCH(
            400,
            "Điểm thiếu hụt phải là {0} theo các chỉ số đã nêu.",
            "The deprivation score must be {0} for the deprivations named.");

    private final Answer answer;

    RuleSetError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }

    @Singleton
    static class Constraints implements ConstraintProblems {
        @Override
        public Map<String, Problem> byConstraint() {
            return Map.ofEntries(
                    Map.entry("rule_set_code_key", CODE_IN_USE),
                    Map.entry("rule_set_stays", RULE_SET_STAYS),
                    Map.entry("rule_set_enactment_rule_set_id_key", RULE_SET_STAYS),
                    Map.entry("rule_set_changed", RULE_SET_CHANGED),
                    Map.entry("rule_set_in_force", RULE_SET_IN_FORCE_TAKEN),
                    Map.entry("rule_set_incomplete", RULE_SET_INCOMPLETE),
                    Map.entry("rule_set_base", BASE_MISSING),
                    Map.entry("rule_set_below_base", BELOW_BASE),
                    Map.entry("rule_set_outlives_base", OUTLIVES_BASE),
                    Map.entry("rule_set_unit", UNIT_NOT_PROVINCE),
                    Map.entry("rule_set_lines", LINES_INVALID),
                    Map.entry("rule_set_indicators", INDICATORS_INVALID),
                    Map.entry("rule_set_cases", CASES_CHANGED),
                    Map.entry("rule_set_case_moved", CASE_MOVED),
                    Map.entry("rule_set_case_bound", TOO_MANY_CASES),
                    Map.entry("rule_set_case_kind", CASE_KIND));
        }
    }
}
