package vn.gnbv.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.gnbv.kernel.Days;
import vn.gnbv.kernel.Language;

/** The fixed texts of public pages and the way their numbers and days are written, in one language. */
public final class Words {
    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Map.of(
            Language.VI, ResourceBundle.getBundle("vn.gnbv.page.page", Locale.of("vi")),
            Language.EN, ResourceBundle.getBundle("vn.gnbv.page.page", Locale.of("en"))));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    boolean vietnamese() {
        return language == Language.VI;
    }

    /** A fixed text; the arguments are texts already and stand in it as they are. */
    String say(String key, String... arguments) {
        String pattern = BUNDLES.get(language).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    String choose(String vietnamese, String english) {
        return language.choose(vietnamese, english);
    }

    /** 1.234.567,8 in Vietnamese, 1,234,567.8 in English. */
    String number(BigDecimal value, int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(vietnamese() ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese() ? ',' : '.');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    String number(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** One decimal, and a space that no line break takes. */
    String percent(BigDecimal value) {
        return number(value, 1) + "\u00A0%";
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String day(Instant moment) {
        return DAY.format(moment.atZone(Days.ZONE));
    }
}
