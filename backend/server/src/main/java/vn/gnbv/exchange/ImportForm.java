package vn.gnbv.exchange;

import static vn.gnbv.exchange.ImportColumn.choice;
import static vn.gnbv.exchange.ImportColumn.of;

import java.util.List;
import vn.gnbv.exchange.ImportColumn.Choice;
import vn.gnbv.exchange.ImportColumn.Type;
import vn.gnbv.kernel.Language;

/** The columns of each kind of file. */
final class ImportForm {
    private static final ImportColumn PROGRAM = of(
                    "programCode",
                    Type.TEXT,
                    false,
                    "Mã chương trình",
                    "Program code",
                    "Ví dụ NTPSPR-1620. Để trống nếu mã dự án chỉ có trong một chương trình.",
                    "For example NTPSPR-1620. May be empty where only one program has the line code.")
            .alias("chuong trinh", "program");
    private static final ImportColumn UNIT = of(
                    "unitCode",
                    Type.UNIT,
                    true,
                    "Mã đơn vị",
                    "Unit code",
                    "Mã đơn vị hành chính của Tổng cục Thống kê, đúng tại ngày của dòng.",
                    "GSO code of the administrative unit as of the row's day.")
            .alias("ma don vi hanh chinh", "don vi", "ma xa", "ma huyen", "ma tinh", "unit");
    private static final ImportColumn INDICATOR = of(
                    "indicatorCode",
                    Type.INDICATOR,
                    true,
                    "Mã chỉ tiêu",
                    "Indicator code",
                    "Mã của chỉ tiêu trong hệ thống.",
                    "Code of the indicator.")
            .alias("chi tieu", "indicator");
    private static final ImportColumn GROUP = of(
                    "groupCode",
                    Type.TEXT,
                    false,
                    "Nhóm",
                    "Group",
                    "Mã nhóm; để trống là tổng số (TOTAL).",
                    "Code of the group; empty is the total (TOTAL).")
            .alias("ma nhom", "group code");
    private static final ImportColumn FROM = of(
                    "periodFrom",
                    Type.DAY,
                    true,
                    "Từ ngày",
                    "Period from",
                    "Ngày đầu của kỳ, dạng 01/01/2018.",
                    "First day of the period, as 01/01/2018.")
            .alias("ngay dau", "from");
    private static final ImportColumn VALUE = of(
                    "value",
                    Type.DECIMAL,
                    false,
                    "Giá trị",
                    "Value",
                    "Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ. Để trống nếu có tử số và mẫu số.",
                    "A dot parts thousands, a comma decimals. Empty where numerator and denominator are given.")
            .alias("so lieu", "ke hoach", "ket qua");
    private static final ImportColumn NUMERATOR = of(
                    "numerator",
                    Type.WHOLE,
                    false,
                    "Tử số",
                    "Numerator",
                    "Cần cho chỉ tiêu tỷ lệ.",
                    "Needed for a ratio.")
            .alias();
    private static final ImportColumn DENOMINATOR = of(
            "denominator",
            Type.WHOLE,
            false,
            "Mẫu số",
            "Denominator",
            "Cần cho chỉ tiêu tỷ lệ.",
            "Needed for a ratio.");
    private static final ImportColumn CITATION = of(
                    "citation",
                    Type.TEXT,
                    false,
                    "Nguồn số liệu",
                    "Citation",
                    "Văn bản, báo cáo.",
                    "Document or report.")
            .alias("nguon", "trich dan", "source");
    private static final ImportColumn NOTE = of("note", Type.TEXT, false, "Ghi chú", "Note", "", "");

    private static final List<ImportColumn> ENTRIES = List.of(
            PROGRAM,
            line(true),
            of("fiscalYear", Type.YEAR, true, "Năm ngân sách", "Fiscal year", "Bốn chữ số.", "Four digits.")
                    .alias("nam", "year"),
            choice("fundingSource", true, "Nguồn vốn", "Funding source")
                    .among(
                            new Choice("CENTRAL", "Ngân sách trung ương", "Central budget"),
                            new Choice("PROVINCE", "Ngân sách tỉnh", "Provincial budget"),
                            new Choice("DISTRICT", "Ngân sách huyện", "District budget"),
                            new Choice("COMMUNITY", "Cộng đồng đóng góp", "Community"),
                            new Choice("ODA", "Vốn ODA", "ODA"),
                            new Choice("OTHER_PROGRAM", "Chương trình khác", "Other program"),
                            new Choice("POLICY_CREDIT", "Tín dụng chính sách", "Policy credit")),
            choice("capitalType", true, "Loại vốn", "Capital type")
                    .among(
                            new Choice("INVESTMENT", "Đầu tư phát triển", "Investment"),
                            new Choice("RECURRENT", "Sự nghiệp", "Recurrent")),
            UNIT,
            of(
                            "kind",
                            Type.CHOICE,
                            true,
                            "Loại bút toán",
                            "Entry kind",
                            "Chọn trong danh sách. Đảo bút toán, điều chuyển, chuyển nguồn làm trên màn hình.",
                            "Choose from the list. Reversals, transfers and carry-overs are made on screen.")
                    .among(
                            new Choice("ALLOCATION", "Giao vốn", "Allocation"),
                            new Choice("ADJUSTMENT", "Điều chỉnh", "Adjustment"),
                            new Choice("ADVANCE", "Tạm ứng", "Advance"),
                            new Choice("PAYMENT", "Thanh toán", "Payment"),
                            new Choice("ADVANCE_SETTLEMENT", "Thanh toán tạm ứng", "Advance settlement"),
                            new Choice("CANCELLATION", "Hủy dự toán", "Cancellation"))
                    .alias("but toan", "loai", "kind"),
            of(
                            "amount",
                            Type.WHOLE,
                            true,
                            "Số tiền (đồng)",
                            "Amount (đồng)",
                            "Số nguyên đồng; dấu chấm ngăn hàng nghìn. Chỉ điều chỉnh mới có số âm.",
                            "Whole đồng; a dot parts thousands. Only an adjustment may be negative.")
                    .alias("so tien dong", "amount vnd", "tien"),
            of("effectiveOn", Type.DAY, true, "Ngày hiệu lực", "Effective on", "Dạng 15/03/2018.", "As 15/03/2018.")
                    .alias("ngay", "date", "day"),
            of("document", Type.TEXT, false, "Chứng từ", "Document", "Quyết định, chứng từ.", "Decision or voucher.")
                    .alias("so chung tu", "quyet dinh"),
            NOTE);

    private static final List<ImportColumn> TARGETS = List.of(
            INDICATOR,
            UNIT,
            PROGRAM,
            line(false),
            GROUP,
            FROM,
            of(
                            "periodTo",
                            Type.DAY,
                            true,
                            "Đến ngày",
                            "Period to",
                            "Ngày cuối của kỳ, dạng 31/12/2018.",
                            "Last day of the period, as 31/12/2018.")
                    .alias("ngay cuoi", "to"),
            VALUE,
            of("valueLow", Type.DECIMAL, false, "Thấp nhất", "Low", "Khi kế hoạch là một khoảng.", "Of a band."),
            of("valueHigh", Type.DECIMAL, false, "Cao nhất", "High", "Khi kế hoạch là một khoảng.", "Of a band."),
            NUMERATOR,
            DENOMINATOR,
            of("decision", Type.TEXT, false, "Quyết định", "Decision", "Văn bản giao kế hoạch.", "Decision behind it."),
            CITATION);

    private static final List<ImportColumn> RESULTS = List.of(
            INDICATOR,
            UNIT,
            PROGRAM,
            line(false),
            GROUP,
            FROM,
            of(
                            "effectiveOn",
                            Type.DAY,
                            true,
                            "Đến ngày",
                            "Effective on",
                            "Ngày cuối của kỳ, hoặc ngày của số liệu thời điểm.",
                            "Last day of the period; of a stock, its day.")
                    .alias("ngay so lieu", "ngay hieu luc", "ngay cuoi", "to"),
            VALUE,
            NUMERATOR,
            DENOMINATOR,
            CITATION,
            NOTE);

    private ImportForm() {}

    private static ImportColumn line(boolean required) {
        return of(
                        "lineCode",
                        Type.LINE,
                        required,
                        "Mã dự án, tiểu dự án",
                        "Line code",
                        "Mã tiểu dự án, hoặc mã dự án không có tiểu dự án; ví dụ DA1.1.",
                        "Code of the sub-project, or of the project that has none; for example DA1.1.")
                .alias("ma du an", "ma tieu du an", "du an", "tieu du an", "line", "sub project code", "project code");
    }

    static List<ImportColumn> columns(ImportKind kind) {
        return switch (kind) {
            case ENTRIES -> ENTRIES;
            case TARGETS -> TARGETS;
            case RESULTS -> RESULTS;
            case HOUSEHOLDS -> HouseholdForm.COLUMNS;
        };
    }

    static String title(ImportKind kind, Language language) {
        return switch (kind) {
            case ENTRIES -> language.choose("Bút toán ngân sách", "Budget entries");
            case TARGETS -> language.choose("Kế hoạch theo chỉ tiêu", "Targets");
            case RESULTS -> language.choose("Kết quả theo chỉ tiêu", "Results");
            case HOUSEHOLDS -> language.choose("Hộ và thành viên", "Households and members");
        };
    }
}
