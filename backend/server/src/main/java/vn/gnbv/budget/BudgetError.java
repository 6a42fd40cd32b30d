package vn.gnbv.budget;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How money refuses. */
public enum BudgetError implements Problem {
    AVAILABLE_EXCEEDED(
            409,
            "Vượt số khả dụng: ngày {0} chỉ còn {1} đồng.",
            "More than is available: on {0} there are {1} đồng left."),
    ADVANCE_EXCEEDED(
            409,
            "Vượt số tạm ứng chưa thanh toán: ngày {0} chỉ còn {1} đồng.",
            "More than is advanced: on {0} there are {1} đồng of advances left."),
    REVERSAL_EXCEEDED(
            409,
            "Đảo nhiều hơn bút toán gốc: chỉ còn {0} đồng chưa đảo.",
            "Reversals exceed the original: {0} đồng of it are left."),
    REVERSAL_OF_PAIR(
            409,
            "Không đảo nửa cặp điều chuyển, chuyển nguồn: lập điều chuyển ngược lại.",
            "Half of a transfer or carry-over is not reversed: book the one that leads back."),
    REVERSAL_OF_REVERSAL(
            409, "Không đảo bút toán đảo: ghi lại bút toán đúng.", "A reversal is not reversed: book what holds."),
    REVERSAL_TOO_EARLY(
            409,
            "Bút toán đảo không có hiệu lực trước bút toán gốc ({0}).",
            "A reversal cannot take effect before the original ({0})."),
    TRANSFER_YEAR(409, "Chỉ điều chuyển trong cùng năm ngân sách.", "A transfer stays within one fiscal year."),
    CARRY_OVER_YEAR(
            409, "Chỉ chuyển nguồn sang năm ngân sách sau.", "Money is carried over to a later fiscal year only."),
    SAME_BUDGET(409, "Nơi đi và nơi đến là một dòng ngân sách.", "Both sides are the same budget."),
    SYNTHETIC_MIXED(409, "Tiền thật và tiền minh họa không trộn lẫn.", "Real and illustrative money never meet."),
    BUDGET_TOO_GREAT(
            409,
            "Tổng vốn vào một dòng ngân sách vượt 9.000.000 tỷ đồng.",
            "One budget takes in more than 9,000,000,000,000,000 đồng."),
    LINE_BOOKED(
            409,
            "Dòng ngân sách đã có bút toán: không đổi được nội dung dòng.",
            "The budget has entries: its line stays as it is."),
    LINE_INCOMPLETE(
            409, "Dự án này có tiểu dự án: chọn một tiểu dự án.", "This project has sub-projects: name one of them."),
    BUDGET_EXISTS(409, "Dòng ngân sách này đã có.", "This budget exists already.");

    private final Answer answer;

    BudgetError(int status, String vietnamese, String english) {
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
                    Map.entry("entry_available", AVAILABLE_EXCEEDED),
                    Map.entry("entry_advance", ADVANCE_EXCEEDED),
                    Map.entry("entry_reverses_at_most", REVERSAL_EXCEEDED),
                    Map.entry("entry_reverses_pair", REVERSAL_OF_PAIR),
                    Map.entry("entry_reverses_reversal", REVERSAL_OF_REVERSAL),
                    Map.entry("entry_reverses_later", REVERSAL_TOO_EARLY),
                    Map.entry("budget_transfer_year", TRANSFER_YEAR),
                    Map.entry("budget_carry_over_year", CARRY_OVER_YEAR),
                    Map.entry("budget_transfer_itself", SAME_BUDGET),
                    Map.entry("budget_carry_over_itself", SAME_BUDGET),
                    Map.entry("budget_transfer_synthetic", SYNTHETIC_MIXED),
                    Map.entry("budget_carry_over_synthetic", SYNTHETIC_MIXED),
                    Map.entry("entry_total", BUDGET_TOO_GREAT),
                    Map.entry("budget_line_booked", LINE_BOOKED),
                    Map.entry("budget_line", LINE_INCOMPLETE),
                    Map.entry("budget_line_once", BUDGET_EXISTS));
        }
    }
}
