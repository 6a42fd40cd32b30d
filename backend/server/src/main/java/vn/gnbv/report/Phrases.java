package vn.gnbv.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.report.ReportSource.Area;
import vn.gnbv.report.document.Document.Language;

/** The fixed texts of a report and the way its numbers and days are written, in one language. */
final class Phrases {

    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Map.of(
            Language.VI, ResourceBundle.getBundle("vn.gnbv.report.report", Locale.of("vi")),
            Language.EN, ResourceBundle.getBundle("vn.gnbv.report.report", Locale.of("en"))));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Language language;
    private final ResourceBundle bundle;

    Phrases(Language language) {
        this.language = language;
        this.bundle = BUNDLES.get(language);
    }

    Language language() {
        return language;
    }

    /** A fixed text; the arguments are texts already and stand in it as they are. */
    String say(String key, String... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    String say(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** 1.234.567,89 in Vietnamese, 1,234,567.89 in English; all decimals, so that a column reads well, or none for a whole number. */
    String number(BigDecimal value, int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.VI ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.VI ? ',' : '.');
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded);
    }

    String number(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    String day(LocalDate day) {
        return day == null ? say("noDate") : DAY.format(day);
    }

    /** A day within a sentence, in words that no line break tears apart. */
    String proseDay(LocalDate day) {
        return longDay("prose.day", "", day);
    }

    /** Place and day at the head of a document. */
    String placeAndDay(String place, LocalDate day) {
        return longDay("letter.place", place, day);
    }

    /** Days below 10 and the months 1 and 2 take a leading zero, as Decree 30/2020/NĐ-CP asks. */
    private String longDay(String key, String place, LocalDate day) {
        String dayOfMonth = language == Language.VI
                ? String.format(Locale.ROOT, "%02d", day.getDayOfMonth())
                : String.valueOf(day.getDayOfMonth());
        String month = language == Language.VI
                ? (day.getMonthValue() < 3 ? "0" : "") + day.getMonthValue()
                : day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return say(key, place, dayOfMonth, month, String.valueOf(day.getYear()));
    }

    /** Area types in their fixed order, by their short names. */
    String areas(Collection<Area> areas) {
        return areas.size() == Area.values().length
                ? say("areas.all")
                : Stream.of(Area.values())
                        .filter(areas::contains)
                        .map(area -> say("inline." + area))
                        .collect(Collectors.joining("; "));
    }
}
