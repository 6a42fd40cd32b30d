package vn.gnbv.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.FactsDatabase;

class UsingTableDatabaseTest {
    /** Without a name a use would be kept from whoever asks why a row stays. */
    @Test
    void everyTableWhoseRowsNameOthersHasAName() {
        try (FactsDatabase database = FactsDatabase.start()) {
            List<Object> tables = database.column("select distinct r.relname::text from pg_constraint c "
                    + "join pg_class r on r.oid = c.conrelid where c.contype = 'f' and c.confdeltype in ('a', 'r') "
                    + "and c.connamespace = 'public'::regnamespace");
            assertTrue(tables.size() > 30, "a check that sees nothing proves nothing");
            assertEquals(
                    List.of(),
                    tables.stream()
                            .filter(table -> UsingTable.named(table.toString()).isEmpty())
                            .toList());
        }
    }

    @Test
    void aPartIsNoUseOfTheRowThatItBelongsTo() {
        assertFalse(UsingTable.FINDING_EVIDENCE.isUseThrough("finding_id"));
        assertTrue(UsingTable.FINDING_EVIDENCE.isUseThrough("site_visit_id"));
        assertTrue(UsingTable.FINDING_CAUSE.isUseThrough("cause_id"));
    }
}
