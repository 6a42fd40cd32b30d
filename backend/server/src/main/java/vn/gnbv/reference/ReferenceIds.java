package vn.gnbv.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;

/** Ids of rows that the product itself brings: derived from the natural key, the same in every installation. */
public final class ReferenceIds {
    private ReferenceIds() {}

    public static UUID of(String table, String naturalKey) {
        return UUID.nameUUIDFromBytes(("gnbv/" + table + "/" + naturalKey).getBytes(UTF_8));
    }

    public static UUID unit(String code, LocalDate validFrom) {
        return of("administrative_unit", code + "@" + validFrom);
    }

    public static UUID program(String code) {
        return of("program", code);
    }

    public static UUID project(String program, String code) {
        return of("project", program + "/" + code);
    }

    /** Null for a line that is a project without sub-projects. */
    public static UUID subProject(String program, String code) {
        return isSubProject(code) ? of("sub_project", program + "/" + code) : null;
    }

    public static UUID indicator(String code) {
        return of("indicator", code);
    }

    public static boolean isSubProject(String line) {
        return line.indexOf('.') > 0;
    }

    /** The project of a line: {@code DA1} of {@code DA1.3}, {@code DA3} of itself. */
    public static String projectOf(String line) {
        return isSubProject(line) ? line.substring(0, line.indexOf('.')) : line;
    }
}
