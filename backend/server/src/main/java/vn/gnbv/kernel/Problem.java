package vn.gnbv.kernel;

import java.util.Locale;

/**
 * A named way in which the product refuses: each feature lists its own in one enum. The constant's name is the wire code
 * ({@code AVAILABLE_EXCEEDED} → {@code available-exceeded}).
 */
public interface Problem {
    String name();

    /** How it is answered. */
    Answer answer();

    /**
     * An answer in both languages.
     *
     * @param status of HTTP, 400 to 499, or 503 where waiting helps
     * @param vietnamese {@link java.text.MessageFormat} pattern of the detail
     * @param english {@link java.text.MessageFormat} pattern of the detail
     */
    record Answer(int status, String vietnamese, String english) {}

    default int status() {
        return answer().status();
    }

    default String vietnamese() {
        return answer().vietnamese();
    }

    default String english() {
        return answer().english();
    }

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
