package vn.gnbv.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a target or result must be like for the kind of its indicator: a ratio has numerator and denominator, anything else a
 * value, or a band of values where it is a target; a stock has one day. Said at the cell, under the codes that the API uses.
 */
final class MeasureRules {
    private final ImportKind kind;
    private final CheckedRow row;
    private final BigDecimal value;
    private final BigDecimal low;
    private final BigDecimal high;
    private final Long numerator;
    private final Long denominator;

    private MeasureRules(ImportKind kind, CheckedRow row) {
        this.kind = kind;
        this.row = row;
        value = row.value("value", BigDecimal.class);
        low = row.value("valueLow", BigDecimal.class);
        high = row.value("valueHigh", BigDecimal.class);
        numerator = row.value("numerator", Long.class);
        denominator = row.value("denominator", Long.class);
    }

    static void check(ImportKind kind, CheckedRow row, ImportCodes codes) {
        MeasureRules rules = new MeasureRules(kind, row);
        row.write("value", rules.value);
        if (kind == ImportKind.TARGETS) {
            row.write("value_low", rules.low);
            row.write("value_high", rules.high);
        }
        rules.checkNumbers();
        String code = row.value("indicatorCode", String.class);
        if (code == null) {
            return;
        }
        try {
            ImportCodes.Indicator indicator = codes.indicator(code);
            row.write("indicator_id", indicator.id());
            if (row.isSound()) {
                rules.checkKind(indicator);
            }
        } catch (CellProblem problem) {
            row.blame("indicatorCode", problem.said());
        }
    }

    private void checkNumbers() {
        if (low != null && high != null && high.compareTo(low) < 0) {
            row.blame(
                    "valueHigh",
                    new Said("band-reversed", "Nhỏ hơn giá trị thấp nhất.", "Less than the lowest value."));
        }
        if (denominator != null && denominator < 0) {
            row.blame("denominator", new Said("range", "Không nhận số âm.", "Must not be negative."));
        }
        if ((numerator == null) != (denominator == null)) {
            row.blame(
                    numerator == null ? "numerator" : "denominator",
                    new Said("ratio-half", "Tử số và mẫu số đi cùng nhau.", "Numerator and denominator go together."));
        }
    }

    private void checkKind(ImportCodes.Indicator indicator) {
        boolean ratio = indicator.kind().equals("RATIO");
        boolean valued = value != null || low != null || high != null;
        if (numerator != null && !ratio) {
            row.blame(
                    "numerator",
                    new Said(
                            "counts-only-of-ratio",
                            "Chỉ chỉ tiêu tỷ lệ có tử số và mẫu số.",
                            "Only a ratio has a numerator and a denominator."));
        } else if (numerator != null && value != null) {
            row.blame(
                    "value",
                    new Said(
                            "value-and-counts",
                            "Tỷ lệ tính từ tử số và mẫu số: để trống giá trị.",
                            "The rate follows from its counts: leave the value empty."));
        } else if (numerator == null && ratio && kind == ImportKind.RESULTS) {
            row.blame(
                    "numerator",
                    new Said(
                            "value-missing", "Tỷ lệ cần tử số và mẫu số.", "A ratio needs numerator and denominator."));
        } else if (numerator == null && !valued) {
            row.blame("value", new Said("value-missing", "Thiếu giá trị.", "A value is missing."));
        }
        boolean counted = !ratio && !indicator.kind().equals("SURVEY");
        if (counted && value != null && value.signum() < 0) {
            row.blame("value", new Said("value-negative", "Không nhận số âm.", "Must not be negative."));
        }
        if (counted && value != null && value.stripTrailingZeros().scale() > indicator.decimals()) {
            row.blame(
                    "value",
                    new Said(
                            "too-many-decimals",
                            "Nhiều nhất " + indicator.decimals() + " chữ số thập phân.",
                            "At most " + indicator.decimals() + " decimals."));
        }
        LocalDate from = row.value("periodFrom", LocalDate.class);
        boolean stockOverTime = indicator.kind().equals("STOCK")
                && kind == ImportKind.RESULTS
                && !from.equals(row.value("effectiveOn", LocalDate.class));
        if (stockOverTime) {
            row.blame(
                    "periodFrom",
                    new Said(
                            "stock-has-one-day",
                            "Số thời điểm chỉ có một ngày: hai ngày phải trùng nhau.",
                            "A stock has one day: both days are the same."));
        }
    }
}
