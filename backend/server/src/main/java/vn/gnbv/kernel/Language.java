package vn.gnbv.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The two languages of the product; Vietnamese where nothing else is asked for. */
public enum Language {
    VI,
    EN;

    /** @param acceptLanguage the header's value, may be null or malformed: then Vietnamese */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VI;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return ranges.stream()
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .map(range -> range.getRange().toLowerCase(Locale.ROOT))
                    .filter(range -> range.startsWith("vi") || range.startsWith("en") || range.equals("*"))
                    .findFirst()
                    .map(range -> range.startsWith("en") ? EN : VI)
                    .orElse(VI);
        } catch (IllegalArgumentException malformed) {
            return VI;
        }
    }

    public String choose(String vietnamese, String english) {
        return this == VI ? vietnamese : english;
    }

    /** BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
