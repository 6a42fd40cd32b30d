package vn.gnbv.sheet;

import vn.gnbv.kernel.Language;
import vn.gnbv.sheet.SheetDefinition.Measure;
import vn.gnbv.sheet.SheetDefinition.Row;

/** Says in a sentence how a figure is computed. */
final class Methods {
    private Methods() {}

    static String describe(Row row, Measure measure, Language language) {
        String how = switch (measure.source()) {
            case "RESULT" ->
                measure.statistic() != null
                        ? estimate(measure, language)
                        : measure.isRatio()
                                ? language.choose(
                                        "Tổng tử số chia tổng mẫu số, không lấy trung bình tỷ lệ.",
                                        "Sum of numerators by sum of denominators, never an average of rates.")
                                : stockOrFlow(measure, language);
            case "TARGET" -> language.choose("Cộng kế hoạch trọn năm đã giao.", "Sum of the full-year plans.");
            case "BUDGET" -> budget(measure, language);
            case "ACTIVITY" ->
                language.choose(
                        "Đếm dự án, mô hình bắt đầu trong kỳ.", "Count of activities that began within the period.");
            case "FINANCING" ->
                language.choose(
                        "Cộng vốn của từng nguồn trong dự án lồng ghép.",
                        "Sum of each source's money in integrated activities.");
            case "DERIVED" ->
                measure.op().equals("FALL_PER_YEAR")
                        ? language.choose(
                                "Hiệu hai tỷ lệ chia số năm giữa hai lần rà soát.",
                                "Difference of the two rates by the years between the two reviews.")
                        : language.choose("Thương của hai số trong hàng.", "Quotient of two figures.");
            case "EVALUATION" ->
                language.choose(
                        "Đếm từ phát hiện, bằng chứng, nhu cầu của cuộc đánh giá.",
                        "Counted from the evaluation's findings, evidence and needs.");
            default -> language.choose("Số liệu đã công bố.", "Published figure.");
        };
        return row.distinct() && !measure.source().equals("DERIVED")
                ? how
                        + language.choose(
                                " Hộ không trùng: không cộng qua dự án, qua năm.",
                                " Distinct households: not added over projects or years.")
                : how;
    }

    private static String stockOrFlow(Measure measure, Language language) {
        return measure.at() != null
                ? language.choose(
                        "Cộng số của xã tại ngày rà soát; toàn tỉnh lấy số được phê duyệt nếu có.",
                        "Sum of communes at the day of review; the whole takes the approved total where there is one.")
                : language.choose("Cộng kết quả ghi nhận trong kỳ.", "Sum of results within the period.");
    }

    private static String budget(Measure measure, Language language) {
        return "DISBURSED".equals(measure.quantity())
                ? language.choose(
                        "Thanh toán cộng tạm ứng, trừ bút toán đảo, đến ngày chốt.",
                        "Payments and advances less reversals, up to the cut-off.")
                : "ALLOTTED".equals(measure.quantity())
                        ? language.choose(
                                "Phân bổ, điều chỉnh, chuyển vốn, chuyển nguồn đến ngày chốt.",
                                "Allocations, adjustments, transfers and carry-overs up to the cut-off.")
                        : language.choose(
                                "Giải ngân chia phân bổ, từ bút toán đến ngày chốt.",
                                "Disbursed by allotted, from entries up to the cut-off.");
    }

    private static String estimate(Measure measure, Language language) {
        return switch (measure.statistic()) {
            case "MEAN" ->
                language.choose(
                        "Trung bình các quan sát, khoảng tin cậy 95 % theo Student.",
                        "Mean of observations, 95 % interval by Student's t.");
            case "MEDIAN" ->
                language.choose(
                        "Trung vị các quan sát, khoảng tin cậy 95 % theo thống kê thứ tự.",
                        "Median of observations, 95 % interval by order statistics.");
            case "SHARE" ->
                language.choose(
                        "Tỷ lệ quan sát có, khoảng tin cậy 95 % theo Wilson.",
                        "Share of observations, 95 % interval by Wilson.");
            default -> language.choose("Số quan sát.", "Number of observations.");
        };
    }
}
