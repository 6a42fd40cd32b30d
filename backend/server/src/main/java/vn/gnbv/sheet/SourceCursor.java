package vn.gnbv.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Opaque;

/**
 * Where a page of the rows behind a figure ended. Opaque to clients.
 *
 * @param about the figure, of what: a cursor belongs to one
 * @param read rows that are no entries and were on the pages before
 * @param effectiveOn of the last entry; null before the first
 */
record SourceCursor(
        String about,
        LocalDate asOf,
        long block,
        boolean syntheticExcluded,
        int read,
        LocalDate effectiveOn,
        UUID entryId,
        int term) {

    static SourceCursor first(String about, Moment moment) {
        return new SourceCursor(
                about, moment.asOf(), moment.block().number(), moment.syntheticExcluded(), 0, null, null, 0);
    }

    /** @param text null for the first page */
    static SourceCursor decode(String text, ObjectMapper json) {
        if (text == null) {
            return null;
        }
        return Opaque.read(text, SourceCursor.class, json)
                .filter(cursor -> cursor.about != null && cursor.read >= 0 && cursor.block >= 0)
                .orElseThrow(() -> new Refusal(CommonError.INVALID_CURSOR));
    }

    String encode(ObjectMapper json) {
        return Opaque.write(this, json);
    }

    /** @throws Refusal where it belongs to another figure or moment */
    void check(String asked, Moment moment) {
        boolean same = about.equals(asked)
                && moment.asOf().equals(asOf)
                && moment.block().number() == block
                && moment.syntheticExcluded() == syntheticExcluded;
        if (!same) {
            throw new Refusal(CommonError.INVALID_CURSOR);
        }
    }

    SourceCursor after(int rows) {
        return new SourceCursor(about, asOf, block, syntheticExcluded, rows, effectiveOn, entryId, term);
    }

    SourceCursor after(LedgerRow row) {
        return new SourceCursor(about, asOf, block, syntheticExcluded, read, row.effectiveOn(), row.id(), row.term());
    }

    LedgerStore.Position position() {
        return effectiveOn == null || entryId == null
                ? LedgerStore.Position.START
                : new LedgerStore.Position(effectiveOn, entryId, term);
    }
}
