package vn.gnbv.demo;

import java.util.Map;
import java.util.SplittableRandom;

/** Names as they are borne among the groups of Kon Tum, put together by chance: nobody is meant by any. */
final class SyntheticNames {
    private static final String[] KINH_FAMILIES = {
        "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng",
        "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Đoàn"
    };
    private static final String[] MIDDLE_OF_MEN = {"Văn", "Văn", "Đức", "Quốc", "Minh", "Hữu", "Công", "Thanh", "Xuân"};
    private static final String[] MIDDLE_OF_WOMEN = {
        "Thị", "Thị", "Thị Thu", "Thị Thanh", "Thị Ngọc", "Thị Kim", "Thị Bích"
    };
    private static final String[] KINH_MEN = {
        "Hùng", "Dũng", "Cường", "Tuấn", "Hải", "Sơn", "Long", "Nam", "Phúc", "Khánh", "Bình", "Hòa", "Thắng", "Tiến",
        "Đạt", "Lâm", "Quý", "Trung", "Vinh", "Tài"
    };
    private static final String[] KINH_WOMEN = {
        "Lan", "Hoa", "Hương", "Hằng", "Nga", "Thủy", "Loan", "Phượng", "Trang", "Linh", "Mai", "Yến", "Hà", "Hiền",
        "Nhung", "Thảo", "Vân", "Xuân", "Tuyết", "Hạnh"
    };
    private static final String[] HIGHLAND_MEN = {
        "Thút", "Blăng", "Đủi", "Hleng", "Khiêm", "Djưng", "Hrưm", "Nhiên", "Tuân", "Bút", "Lợi", "Ngơk", "Pháo",
        "Xêng", "Klốc", "Thớt", "Vẻ", "Đen", "Mơk", "Hnhang", "Jrai", "Quang", "Phiêu", "Bre"
    };
    private static final String[] HIGHLAND_WOMEN = {
        "Blưi", "Bơng", "Hlăm", "Nhiêm", "Thiết", "Ngọc", "Mới", "Hiếu", "Đoát", "Byên", "Pưn", "Sương", "Djếp", "Krắp",
        "Lênh", "Gái", "Vêr", "Xoan", "Thôk", "Mlơng", "Nga", "Phin", "Rơm", "Têm"
    };
    private static final String[] GIE_TRIENG_FAMILIES = {"", "", "Kring ", "Bloong ", "Hiêng ", "Brôl ", "Xiêng "};
    private static final String[] JARAI_FAMILIES = {"Rơ Châm", "Siu", "Ksor", "Rơ Mah", "Kpă", "Puih", "Rơ Lan"};
    private static final String[] HRE_FAMILIES = {"Đinh", "Đinh", "Phạm"};
    private static final Map<String, String[]> OTHER_FAMILIES = Map.of(
            "02", new String[] {"Nông", "Hoàng", "Lương", "Bế", "Hà"},
            "03", new String[] {"Lò", "Vi", "Lương", "Cà", "Quàng"},
            "06", new String[] {"Bùi", "Quách", "Đinh", "Hà", "Phạm"},
            "07", new String[] {"Nông", "Triệu", "Lục", "Hoàng", "Vi"},
            "09", new String[] {"Triệu", "Bàn", "Đặng", "Lý", "Phùng"});

    private SyntheticNames() {}

    /** @param family what the family bears in common, by {@link #family} */
    static String of(String group, String family, boolean woman, SplittableRandom random) {
        String highland = one(woman ? HIGHLAND_WOMEN : HIGHLAND_MEN, random);
        return switch (group) {
            // Ba-na, Xơ-đăng and Rơ-măm: no family name, A before a man's name and Y before a woman's.
            case "13", "14", "54" -> (woman ? "Y " : "A ") + highland;
            case "27" -> (woman ? "Y " : "A ") + family + highland;
            case "52" -> (woman ? "Nàng " : "Thao ") + highland;
            case "10" -> family + (woman ? " H'" : " ") + highland;
            case "19" -> family + (woman ? " Thị " : " Văn ") + highland;
            default ->
                family + " " + one(woman ? MIDDLE_OF_WOMEN : MIDDLE_OF_MEN, random) + " "
                        + one(woman ? KINH_WOMEN : KINH_MEN, random);
        };
    }

    static String family(String group, SplittableRandom random) {
        return switch (group) {
            case "10" -> one(JARAI_FAMILIES, random);
            case "19" -> one(HRE_FAMILIES, random);
            case "27" -> one(GIE_TRIENG_FAMILIES, random);
            default -> one(OTHER_FAMILIES.getOrDefault(group, KINH_FAMILIES), random);
        };
    }

    private static String one(String[] names, SplittableRandom random) {
        return names[random.nextInt(names.length)];
    }
}
