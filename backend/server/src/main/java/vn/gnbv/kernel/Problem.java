package vn.gnbv.kernel;

import java.util.Locale;

/**
 * A named way in which the product refuses: each feature lists its own in one enum. The constant's name is the wire code
 * ({@code AVAILABLE_EXCEEDED} → {@code available-exceeded}).
 */
public interface Problem {
    String name();

    /** HTTP status, 400 to 499. */
    int status();

    /** {@link java.text.MessageFormat} pattern of the detail. */
    String vietnamese();

    /** {@link java.text.MessageFormat} pattern of the detail. */
    String english();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
