package vn.gnbv.kernel;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days are days in Vietnam, wherever the server stands. */
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Days() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
