package vn.gnbv.quality;

import static vn.gnbv.quality.QualitySeverity.ERROR;
import static vn.gnbv.quality.QualitySeverity.NOTE;
import static vn.gnbv.quality.QualitySeverity.WARNING;

/**
 * What is checked of a round, the worst first. Households and members are those of the day of review, by where they live now: who is
 * established by then and has not ended, who has joined and not left.
 */
public enum QualityCheck {
    IDENTITY_MISFIT(ERROR, "Số định danh không khớp người mang", "Identity number that does not fit its holder"),
    AGE_IMPOSSIBLE(ERROR, "Tuổi không thể có", "Impossible age"),
    HEAD_MISSING(ERROR, "Hộ không có chủ hộ", "Household without head"),
    MEMBERS_MISSING(ERROR, "Hộ không có thành viên", "Household without members"),
    MOVEMENT_IMPLAUSIBLE(ERROR, "Biến động khó có thật", "Movement that can hardly be"),
    IDENTITY_DISPUTED(WARNING, "Số định danh có hai người mang", "Identity number of two holders"),
    PERSONS_DIFFER(
            WARNING,
            "Số nhân khẩu khác số thành viên trong sổ",
            "Persons of the review other than the members of the registry"),
    TOTALS_DIFFER(
            WARNING,
            "Tổng số đã phê duyệt hoặc công bố khác số tính lại",
            "Approved or published total other than the recomputed one"),
    RATE_FAR(WARNING, "Tỷ lệ hộ nghèo khác xa kỳ trước", "Poverty rate far from that of the previous round"),
    COMMUNE_LATE(WARNING, "Xã trễ hạn", "Commune that is late"),
    REVIEW_MISSING(
            NOTE, "Hộ chưa được rà soát ở xã đã công nhận", "Household without review in a commune that is recognised"),
    IDENTITY_MISSING(NOTE, "Người từ 14 tuổi chưa có số định danh", "Person of 14 or more without identity number");

    private final QualitySeverity severity;
    private final String titleVi;
    private final String titleEn;

    QualityCheck(QualitySeverity severity, String titleVi, String titleEn) {
        this.severity = severity;
        this.titleVi = titleVi;
        this.titleEn = titleEn;
    }

    /** How much it says against what it finds. */
    public QualitySeverity severity() {
        return severity;
    }

    String titleVi() {
        return titleVi;
    }

    String titleEn() {
        return titleEn;
    }
}
