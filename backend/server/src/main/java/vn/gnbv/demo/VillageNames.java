package vn.gnbv.demo;

import java.util.Map;
import java.util.SplittableRandom;

/** Names of villages in the manner of each district's people, put together by chance: no place is meant by any. */
final class VillageNames {
    /** Ba-na and Xơ-đăng call a village kon, Gia-rai plei, Giẻ-Triêng by its water, đăk. */
    private static final String[] BA_NA = {"Kon"};

    private static final String[] XO_DANG = {"Kon", "Kon", "Tu", "Đăk"};
    private static final String[] GIA_RAI = {"Plei", "Plei", "Chư"};
    private static final String[] GIE_TRIENG = {"Đăk", "Đăk", "Nông"};
    /** By the code of the district; elsewhere villages have numbers. */
    private static final Map<String, String[]> HEADS = Map.of(
            "608", BA_NA,
            "610", GIE_TRIENG,
            "611", GIE_TRIENG,
            "612", XO_DANG,
            "613", XO_DANG,
            "614", BA_NA,
            "615", XO_DANG,
            "616", GIA_RAI,
            "617", XO_DANG);

    private static final String[] FIRST = {
        "Rơ", "Hra", "Brăp", "Klong", "Tum", "Mơ", "Xơ", "Pơ", "Grei", "Ktu", "Jơ", "Hnơ", "Trang", "Glung", "Pring",
        "Lơ", "Ngo", "Bia", "Drei", "Mang"
    };
    private static final String[] SECOND = {
        "Bàng", "Krong", "Kơ La", "Nhên", "Long", "Pơ Nang", "Teng", "Hring", "Kram", "Bêl", "Nu", "Du", "Rôh", "Ling",
        "Mót", "Ktu", "Tia", "Vang"
    };
    /** Of a hundred villages of these districts, those that resettled households or lowlanders founded have numbers. */
    private static final int NUMBERED_PERCENT = 35;

    private VillageNames() {}

    static String of(String district, int number, SplittableRandom random) {
        String[] heads = HEADS.get(district);
        if (heads == null || random.nextInt(100) < NUMBERED_PERCENT) {
            return "Thôn " + number;
        }
        return "Làng %s %s %s".formatted(one(heads, random), one(FIRST, random), one(SECOND, random));
    }

    /** Of a commune, ward or town that does not exist. */
    static String ofCommune(String kind, SplittableRandom random) {
        String head = kind.equals("XA") ? "Xã" : kind.equals("PHUONG") ? "Phường" : "Thị trấn";
        return "%s %s %s".formatted(head, one(FIRST, random), one(SECOND, random));
    }

    private static String one(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }
}
