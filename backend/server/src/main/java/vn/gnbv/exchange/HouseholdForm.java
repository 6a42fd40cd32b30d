package vn.gnbv.exchange;

import static vn.gnbv.exchange.ImportColumn.choice;
import static vn.gnbv.exchange.ImportColumn.of;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.gnbv.exchange.ImportColumn.Choice;
import vn.gnbv.exchange.ImportColumn.Type;

/** The columns of a file of households: one row a member; what is the household's stands in the first row, or in all of them. */
final class HouseholdForm {
    private static final Choice YES = new Choice("YES", "Có", "Yes");
    private static final Choice NO = new Choice("NO", "Không", "No");

    static final List<ImportColumn> COLUMNS = List.of(
            of(
                            "householdCode",
                            Type.TEXT,
                            true,
                            "Mã hộ",
                            "Household code",
                            "Số của hộ trong xã. Dòng sau để trống, hoặc lặp lại, là thành viên của cùng hộ.",
                            "Number of the household in its commune. Empty or repeated below: members of the same household.")
                    .alias("ma ho gia dinh", "so ho", "ma so ho", "household"),
            of(
                            "communeCode",
                            Type.COMMUNE,
                            false,
                            "Mã xã",
                            "Commune code",
                            "Mã của Tổng cục Thống kê. Để trống nếu có tên xã, hoặc nếu bạn chỉ phụ trách một xã.",
                            "GSO code. May be empty where the name is given, or where you have one commune only.")
                    .alias("ma xa phuong", "ma don vi", "ma dvhc", "commune"),
            of("communeName", Type.TEXT, false, "Tên xã", "Commune", "Thay cho mã xã.", "Instead of the code.")
                    .alias("xa", "xa phuong", "xa phuong thi tran", "phuong xa", "ten xa phuong", "commune name"),
            of(
                            "villageName",
                            Type.TEXT,
                            false,
                            "Thôn, làng",
                            "Village",
                            "Tên thôn, làng, tổ dân phố đã có của xã.",
                            "Name of a known village of the commune.")
                    .alias("thon", "lang", "thon lang to", "thon ban", "to dan pho", "thon to", "ap", "khu dan cu"),
            of("address", Type.TEXT, false, "Địa chỉ", "Address", "", "").alias("dia chi nha", "noi o"),
            of(
                            "phone",
                            Type.TEXT,
                            false,
                            "Điện thoại",
                            "Telephone",
                            "10 hoặc 11 chữ số, bắt đầu bằng 0.",
                            "10 or 11 digits, the first a 0.")
                    .alias("so dien thoai", "sdt", "dien thoai lien he", "phone"),
            of(
                            "establishedOn",
                            Type.DAY,
                            false,
                            "Ngày lập hộ",
                            "Established on",
                            "Để trống ở hộ mới: ngày ghi.",
                            "Empty for a new household: the day it is written.")
                    .alias("ngay lap", "established"),
            of(
                            "relation",
                            Type.CHOICE,
                            false,
                            "Quan hệ với chủ hộ",
                            "Relation to head",
                            "Dòng đầu của hộ để trống là chủ hộ.",
                            "Empty in the first row of a household: the head.")
                    .among(
                            new Choice("HEAD", "Chủ hộ", "Head"),
                            new Choice("SPOUSE", "Vợ, chồng", "Spouse"),
                            new Choice("CHILD", "Con", "Child"),
                            new Choice("CHILD_IN_LAW", "Con dâu, con rể", "Child-in-law"),
                            new Choice("PARENT", "Cha, mẹ", "Parent"),
                            new Choice("GRANDPARENT", "Ông, bà", "Grandparent"),
                            new Choice("GRANDCHILD", "Cháu", "Grandchild"),
                            new Choice("SIBLING", "Anh, chị, em", "Sibling"),
                            new Choice("OTHER_RELATIVE", "Họ hàng khác", "Other relative"),
                            new Choice("NOT_RELATED", "Không họ hàng", "Not related"))
                    .alias("quan he", "quan he chu ho", "qh voi chu ho", "relation"),
            of("name", Type.TEXT, true, "Họ và tên", "Full name", "", "")
                    .alias("ho ten", "ho va ten thanh vien", "ho ten thanh vien", "ho va ten cac thanh vien", "name"),
            choice("sex", false, "Giới tính", "Sex")
                    .among(new Choice("FEMALE", "Nữ", "Female"), new Choice("MALE", "Nam", "Male"))
                    .alias("gioi", "nam nu"),
            of(
                            "birth",
                            Type.TEXT,
                            false,
                            "Ngày sinh hoặc năm sinh",
                            "Birth date or year",
                            "Dạng 15/03/1985, hoặc chỉ năm: 1985.",
                            "As 15/03/1985, or the year alone: 1985.")
                    .alias(
                            "ngay sinh",
                            "nam sinh",
                            "ngay thang nam sinh",
                            "ngay thang sinh",
                            "birth date",
                            "birth year"),
            of(
                            "ethnicGroup",
                            Type.ETHNIC_GROUP,
                            false,
                            "Dân tộc",
                            "Ethnic group",
                            "Tên hoặc mã theo danh mục 54 dân tộc.",
                            "Name or code of the list of 54 groups.")
                    .alias("ma dan toc", "ten dan toc", "ethnicity"),
            of(
                            "identityNumber",
                            Type.TEXT,
                            false,
                            "Số định danh",
                            "Identity number",
                            "12 chữ số, hoặc 9 chữ số cũ; định dạng ô là văn bản.",
                            "12 digits, or 9 of old; format the cell as text.")
                    .alias(
                            "so dinh danh ca nhan",
                            "cccd",
                            "so cccd",
                            "can cuoc",
                            "so can cuoc",
                            "cmnd",
                            "so cmnd",
                            "cmnd cccd",
                            "so cmnd cccd",
                            "cccd cmnd",
                            "so cccd cmnd"),
            choice("schooling", false, "Đi học", "Schooling")
                    .among(
                            new Choice("ATTENDING", "Đang đi học", "At school"),
                            new Choice("LEFT", "Đã thôi học", "Has left school"),
                            new Choice("NEVER", "Chưa từng đi học", "Never at school"))
                    .alias("tinh trang di hoc"),
            choice("education", false, "Trình độ", "Education")
                    .among(
                            new Choice("NONE", "Chưa hết tiểu học", "Below primary"),
                            new Choice("PRIMARY", "Tiểu học", "Primary"),
                            new Choice("LOWER_SECONDARY", "Trung học cơ sở", "Lower secondary"),
                            new Choice("UPPER_SECONDARY", "Trung học phổ thông", "Upper secondary"),
                            new Choice("VOCATIONAL", "Trung cấp, dạy nghề", "Vocational"),
                            new Choice("COLLEGE", "Cao đẳng", "College"),
                            new Choice("UNIVERSITY", "Đại học trở lên", "University or above"))
                    .alias("trinh do hoc van", "trinh do van hoa", "hoc van"),
            choice("healthInsurance", false, "Bảo hiểm y tế", "Health insurance")
                    .among(YES, NO)
                    .alias("bhyt", "the bhyt", "insurance"),
            choice("work", false, "Việc làm", "Work")
                    .among(
                            new Choice("WAGE", "Làm công hưởng lương", "Wage work"),
                            new Choice("OWN_ACCOUNT", "Tự làm", "Own account"),
                            new Choice("UNEMPLOYED", "Thất nghiệp", "Unemployed"),
                            new Choice("STUDENT", "Học sinh, sinh viên", "Pupil or student"),
                            new Choice("HOUSEWORK", "Nội trợ", "Housework"),
                            new Choice("RETIRED", "Nghỉ hưu", "Retired"),
                            new Choice("UNABLE", "Không có khả năng lao động", "Unable to work"))
                    .alias("tinh trang viec lam", "nghe nghiep"),
            choice("disability", false, "Khuyết tật", "Disability")
                    .among(
                            new Choice("NONE", "Không", "None"),
                            new Choice("MILD", "Nhẹ", "Mild"),
                            new Choice("SEVERE", "Nặng", "Severe"),
                            new Choice("EXTREMELY_SEVERE", "Đặc biệt nặng", "Extremely severe"))
                    .alias("muc do khuyet tat"),
            choice("merit", false, "Người có công", "Person of merit")
                    .among(YES, NO)
                    .alias("nguoi co cong voi cach mang"),
            of(
                            "joinedOn",
                            Type.DAY,
                            false,
                            "Ngày vào hộ",
                            "Joined on",
                            "Để trống ở người mới: ngày lập hộ, hoặc ngày sinh.",
                            "Empty for a new member: when the household was established, or the birth.")
                    .alias("ngay nhap ho", "joined"),
            of(
                            "reviewIncome",
                            Type.WHOLE,
                            false,
                            "Thu nhập bình quân (đồng/người/tháng)",
                            "Income per head (đồng a month)",
                            "Kết quả rà soát của đợt đã chọn khi tải tệp lên; ghi ở dòng đầu của hộ.",
                            "What the round that is chosen with the file found; in the first row of a household.")
                    .alias("thu nhap", "thu nhap binh quan dau nguoi", "income"),
            of(
                            "reviewIncomeScore",
                            Type.WHOLE,
                            false,
                            "Điểm B1",
                            "Income points",
                            "Điểm thu nhập: B1 của 2016-2021, A của 2022-2026. Thay cho thu nhập.",
                            "Points of the income form: B1 of 2016-2021, A of 2022-2026. Instead of the income.")
                    .alias("b1", "diem a", "diem thu nhap", "tong diem b1", "income score"),
            of(
                            "reviewDeprivationScore",
                            Type.WHOLE,
                            false,
                            "Điểm B2",
                            "Deprivation points",
                            "Điểm thiếu hụt: B2 của 2016-2021, B của 2022-2026. Thay cho các thiếu hụt.",
                            "Points of the deprivation form: B2 of 2016-2021, B of 2022-2026. Instead of the deprivations.")
                    .alias("b2", "diem b", "diem thieu hut", "tong diem b2", "deprivation score"),
            of(
                            "reviewDeprivations",
                            Type.TEXT,
                            false,
                            "Các thiếu hụt",
                            "Deprivations",
                            "Mã hoặc tên các chỉ số thiếu hụt, cách nhau bằng dấu chấm phẩy; 0 nếu không thiếu hụt.",
                            "Codes or names of the indicators, parted by semicolons; 0 for none.")
                    .alias("thieu hut", "chi so thieu hut"),
            of(
                            "reviewStatus",
                            Type.CHOICE,
                            false,
                            "Kết quả phân loại",
                            "Result of the review",
                            "Được tính lại; khác kết quả tính được là lỗi.",
                            "It is computed; one that differs from it is a problem.")
                    .among(
                            new Choice("POOR", "Hộ nghèo", "Poor"),
                            new Choice("NEAR_POOR", "Hộ cận nghèo", "Near-poor"),
                            new Choice("AVERAGE", "Hộ có mức sống trung bình", "Average"),
                            new Choice("NOT_POOR", "Hộ không nghèo", "Not poor"))
                    .alias("ket qua ra soat", "phan loai ho", "phan loai", "status"),
            of(
                            "reviewCauses",
                            Type.CHOICES,
                            false,
                            "Nguyên nhân nghèo",
                            "Causes of poverty",
                            "Một hay nhiều nguyên nhân, cách nhau bằng dấu chấm phẩy; 0 nếu không có. Để trống: giữ như đã ghi.",
                            "One or several, parted by semicolons; 0 for none. Empty: what is kept stays.")
                    .among(
                            new Choice("LAND", "Thiếu đất", "Land"),
                            new Choice("CAPITAL", "Thiếu vốn", "Capital"),
                            new Choice("LABOUR", "Thiếu lao động", "Labour"),
                            new Choice("TOOLS", "Thiếu công cụ sản xuất", "Means of production"),
                            new Choice("KNOWLEDGE", "Thiếu kiến thức sản xuất", "Knowledge"),
                            new Choice("SKILLS", "Thiếu kỹ năng", "Skills"),
                            new Choice("ILLNESS", "Ốm đau, tai nạn", "Illness, accident"),
                            new Choice("OTHER", "Khác", "Other"))
                    .alias("nguyen nhan", "nguyen nhan chinh", "nguyen nhan ngheo chinh", "cause", "causes"),
            of(
                            "reviewNeeds",
                            Type.CHOICES,
                            false,
                            "Nhu cầu hỗ trợ",
                            "Support needed",
                            "Một hay nhiều nhu cầu, cách nhau bằng dấu chấm phẩy; 0 nếu không có. Để trống: giữ như đã ghi.",
                            "One or several, parted by semicolons; 0 for none. Empty: what is kept stays.")
                    .among(
                            new Choice("HEALTH", "Y tế", "Health"),
                            new Choice("EDUCATION", "Giáo dục", "Education"),
                            new Choice("PRODUCTION", "Sản xuất", "Production"),
                            new Choice("CREDIT", "Vay vốn", "Credit"),
                            new Choice("HOUSING", "Nhà ở", "Housing"),
                            new Choice("OTHER", "Khác", "Other"))
                    .alias("nhu cau", "nguyen vong", "nhu cau can ho tro", "need", "needs"),
            of(
                            "reviewNote",
                            Type.TEXT,
                            false,
                            "Ghi chú rà soát",
                            "Note of the review",
                            "Nhiều nhất 1.000 ký tự; để trống: giữ như đã ghi.",
                            "At most 1,000 signs; empty: what is kept stays.")
                    .alias("ghi chu ket qua ra soat", "ghi chu phan loai", "review note"));

    /** Columns of what a round found. */
    static final List<String> REVIEW = List.of(
            "reviewIncome",
            "reviewIncomeScore",
            "reviewDeprivationScore",
            "reviewDeprivations",
            "reviewStatus",
            "reviewCauses",
            "reviewNeeds",
            "reviewNote");
    /** Of these what makes the result. */
    static final List<String> FINDINGS = REVIEW.subList(0, 4);

    private static final Set<String> NONE = Set.of("0", "khong", "none", "khong co");

    /** Words of officials' files for our constants, folded. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "relation",
            Map.ofEntries(
                    Map.entry("vo", "SPOUSE"),
                    Map.entry("chong", "SPOUSE"),
                    Map.entry("vo chong", "SPOUSE"),
                    Map.entry("con trai", "CHILD"),
                    Map.entry("con gai", "CHILD"),
                    Map.entry("con de", "CHILD"),
                    Map.entry("con dau", "CHILD_IN_LAW"),
                    Map.entry("con re", "CHILD_IN_LAW"),
                    Map.entry("bo", "PARENT"),
                    Map.entry("cha", "PARENT"),
                    Map.entry("me", "PARENT"),
                    Map.entry("ong", "GRANDPARENT"),
                    Map.entry("ba", "GRANDPARENT"),
                    Map.entry("chau noi", "GRANDCHILD"),
                    Map.entry("chau ngoai", "GRANDCHILD"),
                    Map.entry("anh", "SIBLING"),
                    Map.entry("chi", "SIBLING"),
                    Map.entry("em", "SIBLING")),
            "reviewStatus",
            Map.of(
                    "ngheo",
                    "POOR",
                    "can ngheo",
                    "NEAR_POOR",
                    "trung binh",
                    "AVERAGE",
                    "ho muc song trung binh",
                    "AVERAGE",
                    "khong ngheo",
                    "NOT_POOR"),
            "reviewCauses",
            Map.of(
                    "dat",
                    "LAND",
                    "thieu dat san xuat",
                    "LAND",
                    "von",
                    "CAPITAL",
                    "thieu von san xuat",
                    "CAPITAL",
                    "thieu phuong tien san xuat",
                    "TOOLS",
                    "thieu kien thuc",
                    "KNOWLEDGE",
                    "khong co lao dong",
                    "LABOUR",
                    "om dau",
                    "ILLNESS",
                    "co nguoi om dau",
                    "ILLNESS"),
            "education",
            Map.of(
                    "thcs",
                    "LOWER_SECONDARY",
                    "thpt",
                    "UPPER_SECONDARY",
                    "trung cap",
                    "VOCATIONAL",
                    "dai hoc",
                    "UNIVERSITY"),
            "healthInsurance",
            Map.of("x", "YES", "1", "YES", "true", "YES", "0", "NO", "false", "NO"),
            "merit",
            Map.of("x", "YES", "1", "YES", "true", "YES", "0", "NO", "false", "NO"));

    /** What may stand in a column of choices, folded, and which constant each word means. */
    private static final Map<String, Map<String, String>> CODES = codes();

    private HouseholdForm() {}

    private static Map<String, Map<String, String>> codes() {
        Map<String, Map<String, String>> codes = new HashMap<>();
        for (ImportColumn column : COLUMNS) {
            Map<String, String> words = new HashMap<>();
            column.choices()
                    .forEach(choice -> List.of(choice.code(), choice.vi(), choice.en())
                            .forEach(word -> words.putIfAbsent(Folded.of(word), choice.code())));
            words.putAll(WORDS.getOrDefault(column.name(), Map.of()));
            codes.put(column.name(), words);
        }
        return codes;
    }

    static ImportColumn column(String name) {
        return COLUMNS.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a cell says that there is nothing. */
    static boolean isNone(String text) {
        return NONE.contains(Folded.of(text));
    }

    /** Null for a word that means none of the column's choices. */
    static String known(ImportColumn column, String text) {
        return CODES.get(column.name()).get(Folded.of(text));
    }

    static String code(ImportColumn column, Cell cell) throws CellProblem {
        String code = known(column, cell.text());
        return code != null ? code : CellValues.choice(cell, column);
    }
}
