package vn.gnbv.testing;

import java.time.LocalDate;
import java.util.UUID;

/** Places of the reference data, by code at the day that the evaluation looks at. */
public final class Units {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);

    private Units() {}

    public static UUID unit(String code) {
        return (UUID) Sql.column("select unit_with_code(?, ?)", code, DAY).getFirst();
    }
}
