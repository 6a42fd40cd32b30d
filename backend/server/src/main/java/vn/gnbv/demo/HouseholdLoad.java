package vn.gnbv.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.privacy.PersonalKeys;

/**
 * Loads a set of synthetic households into a database beside a server, or without one: {@code HouseholdLoad SCALE}. Where the
 * database is, who owns it and where the keys of personal data are it is told as the server is.
 */
public final class HouseholdLoad {
    private HouseholdLoad() {}

    public static void main(String[] arguments) throws SQLException {
        long start = System.nanoTime();
        BigDecimal scale;
        try {
            scale = new BigDecimal(arguments[0]);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("SCALE is a number, such as 0.02 or 1", malformed);
        }
        PersonalData personal = new PersonalData(new PersonalKeys(System.getenv("GNBV_PERSONAL_DATA_KEYS_FILE")));
        try (Connection connection = DriverManager.getConnection(
                System.getenv("GNBV_JDBC_URL"),
                System.getenv("GNBV_DB_OWNER_USER"),
                System.getenv("GNBV_DB_OWNER_PASSWORD"))) {
            boolean loaded = new HouseholdDemo(connection, personal, scale).load();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println(
                    loaded
                            ? String.format(Locale.ROOT, "Households of scale %s loaded in %.1f s", scale, seconds)
                            : "Households of scale " + scale + " are there already");
        }
    }
}
