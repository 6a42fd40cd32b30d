package vn.gnbv.kernel;

import java.util.regex.Pattern;

/**
 * Keeps text in CSV files text. Spreadsheets run a field that begins with one of {@code = + - @}, in full width too, as a
 * formula, some of them also behind blanks, tabs or ends of lines: such a text gets an apostrophe before it. One that begins
 * with apostrophes and goes on so gets another, so that taking one away gives back what it was.
 */
public final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("'*(\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])");

    private FormulaGuard() {}

    public static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** What was guarded; another text as it is. */
    public static String unguarded(String field) {
        return field.startsWith("'") && FORMULA.matcher(field).lookingAt() ? field.substring(1) : field;
    }
}
