package vn.gnbv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Which place lies in which is the same whoever else writes at that moment: officers see by it what they may. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ScopeRaceResourceTest {
    private static final String UNIT =
            "insert into administrative_unit (id, code, level, kind, name, valid_from, valid_to, valid_from_evidence) "
                    + "values (?, ?, ?, ?, 'Đơn vị thử', '1940-01-01', '1940-12-31', 'UNVERIFIED')";
    private static final String LINK = "insert into unit_parent (id, unit_id, parent_id, valid_from, valid_to) "
            + "values (gen_random_uuid(), ?, ?, '1940-01-01', '1940-12-31')";

    private final UUID province = UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();

    /** Each of them at once for all three: what is deleted of one brings the scopes of the others back. */
    @AfterEach
    void nothingStays() {
        for (String of : List.of(
                "unit_parent where unit_id",
                "administrative_unit_scope where unit_id",
                "administrative_unit where id")) {
            Sql.run("delete from " + of + " in (?, ?, ?)", province, district, commune);
        }
    }

    @Test
    void twoChangesAtOnceLeaveNoPlaceOutOfItsScope() throws Exception {
        String number = String.valueOf(System.nanoTime() % 100_000_000);
        Sql.run(UNIT, province, "91" + number, "PROVINCE", "TINH");
        Sql.run(UNIT, district, "92" + number, "DISTRICT", "HUYEN");
        Sql.run(UNIT, commune, "93" + number, "COMMUNE", "XA");
        try (Connection first = Sql.owner();
                Connection second = Sql.owner();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            Sql.bind(first, LINK, district, province).executeUpdate();
            Future<?> meanwhile = threads.submit(() -> {
                Sql.bind(second, LINK, commune, district).executeUpdate();
                second.commit();
                return null;
            });
            TimeUnit.MILLISECONDS.sleep(300);
            first.commit();
            meanwhile.get();
        }
        assertEquals(
                List.of(3L),
                Sql.column("select count(*) from administrative_unit_scope where scope_unit_id = ?", province));
    }
}
