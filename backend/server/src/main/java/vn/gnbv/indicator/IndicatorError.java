package vn.gnbv.indicator;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.program.ProgramError;
import vn.gnbv.web.ConstraintProblems;

/** How the results framework refuses. */
public enum IndicatorError implements Problem {
    INDICATOR_CODE_TAKEN(409, "Mã chỉ tiêu đã được dùng.", "Another indicator has this code."),
    RATIO_UNDEFINED(
            409, "Chỉ tiêu tỷ lệ cần tử số và mẫu số.", "A ratio needs words for its numerator and its denominator."),
    NEVER_ADDITIVE(
            409,
            "Tỷ lệ và kết quả điều tra không bao giờ được cộng.",
            "Ratios and survey results are never added over anything."),
    STOCK_OVER_TIME(409, "Số thời điểm không cộng theo thời gian.", "A stock is never added over time."),
    VALUE_MISSING(409, "Thiếu giá trị.", "A value is missing."),
    RATIO_HALF(409, "Cần cả tử số và mẫu số.", "Numerator and denominator are given together."),
    COUNTS_ONLY_OF_RATIO(
            409, "Chỉ chỉ tiêu tỷ lệ có tử số và mẫu số.", "Only a ratio has a numerator and a denominator."),
    VALUE_AND_COUNTS(
            409,
            "Tỷ lệ ghi bằng tử số và mẫu số, hoặc bằng giá trị, không cả hai.",
            "A ratio is given by its counts or by its value, not by both."),
    VALUE_NEGATIVE(409, "Chỉ tiêu này không nhận số âm.", "This indicator takes no negative value."),
    TOO_MANY_DECIMALS(
            409, "Chỉ tiêu này có nhiều nhất {0} chữ số thập phân.", "This indicator has at most {0} decimals."),
    BAND_REVERSED(409, "Mức cao thấp hơn mức thấp.", "The upper end of the band lies below its lower end."),
    STOCK_HAS_ONE_DAY(
            409,
            "Số thời điểm chỉ có một ngày: hai ngày phải trùng nhau.",
            "A stock is of one day: both days are the same."),
    PROJECT_MISSING(409, "Tiểu dự án cần dự án của nó.", "A sub-project needs its project beside it."),
    PLACE_MISSING(409, "Cần đơn vị hoặc tên nơi.", "A unit or a place in words is needed."),
    NOT_ADDED_OVER_PLACES(
            409,
            "Chỉ tiêu này không được cộng theo địa bàn, nên không chuyển sang địa bàn khác được.",
            "This indicator is not added over places, so its figures cannot be carried to others."),
    TARGET_TWICE(409, "Đã có kế hoạch cho kỳ này.", "There is a target for this already."),
    OFFICIAL_TWICE(
            409,
            "Một giá trị chính thức khác vừa được ghi: hãy đọc lại.",
            "Another official value has just been recorded: read again.");

    private final Answer answer;

    IndicatorError(int status, String vietnamese, String english) {
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
            return Map.of(
                    "indicator_code_key", INDICATOR_CODE_TAKEN,
                    "target_indicator_id_unit_id_project_id_sub_project_id_group_key", TARGET_TWICE,
                    "result_one_official", OFFICIAL_TWICE,
                    "target_sub_project_id_project_id_fkey", ProgramError.LINE_MISMATCH,
                    "result_sub_project_id_project_id_fkey", ProgramError.LINE_MISMATCH,
                    "published_figure_sub_project_id_project_id_fkey", ProgramError.LINE_MISMATCH,
                    "target_line", ProgramError.LINE_NEEDS_SUB_PROJECT,
                    "result_line", ProgramError.LINE_NEEDS_SUB_PROJECT);
        }
    }
}
