package vn.gnbv.store;

import java.util.List;

/**
 * How much of a list is asked for, as the client wrote it.
 *
 * @param binding what the cursor belongs to besides its query: path and all other parameters of the request
 */
public record PageRequest(
        int limit, String cursor, String sort, List<String> fields, Count count, boolean streamed, String binding) {
    public enum Count {
        NONE,
        EXACT,
        ESTIMATE
    }

    /** For rows that are all at hand: they are counted where an estimate would do. */
    public PageRequest counted() {
        return count == Count.ESTIMATE
                ? new PageRequest(limit, cursor, sort, fields, Count.EXACT, streamed, binding)
                : this;
    }
}
