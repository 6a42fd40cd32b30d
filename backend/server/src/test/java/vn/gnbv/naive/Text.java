package vn.gnbv.naive;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/** How words are sorted and searched: Vietnamese order by ICU, and a spelling without marks. */
final class Text {
    /** Of another implementation than the database's, by the same rules (CLDR, vi). */
    private static final Collator VIETNAMESE =
            Collator.getInstance(new ULocale("vi")).freeze();

    private Text() {}

    /** Keys of one sort; words that only differ in bytes go by their bytes. */
    static int compare(Object left, Object right) {
        return switch (left) {
            case String text -> {
                int order = VIETNAMESE.compare(text, (String) right);
                yield order != 0 ? order : bytes(text, (String) right);
            }
            case UUID id -> id.toString().compareTo(right.toString());
            case Number number -> new BigDecimal(number.toString()).compareTo(new BigDecimal(right.toString()));
            default -> natural(left, right);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int natural(Object left, Object right) {
        return ((Comparator) Comparator.naturalOrder()).compare(left, right);
    }

    private static int bytes(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** Small letters and digits without marks, apostrophes gone, one space for whatever else stands between. */
    static String folded(String words) {
        StringBuilder folded = new StringBuilder();
        boolean gap = false;
        for (char sign : Normalizer.normalize(words.replaceAll("[ĐđÐð]", "d"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if (sign >= '\u0300' && sign <= '\u036f' || "'’ʼ`".indexOf(sign) >= 0) {
                continue;
            }
            if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9') {
                folded.append(gap && !folded.isEmpty() ? " " : "").append(sign);
                gap = false;
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }

    static boolean contains(String words, String part) {
        return folded(words).contains(folded(part));
    }
}
