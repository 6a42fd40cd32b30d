package vn.gnbv.store;

import java.util.List;
import java.util.Set;

/**
 * One page of a list, or the promise of all its rows where they are streamed to a file.
 *
 * @param <T> the listing's record
 */
public final class Page<T extends Record> {
    private final List<T> items;
    private final String nextCursor;
    private final Long total;
    private final Set<String> fields;
    private final Stream<T> stream;
    private final List<String> names;

    interface Stream<T extends Record> {
        void run(Rows.TotalConsumer total, Rows.RowConsumer<T> rows);
    }

    private Page(
            List<T> items, String nextCursor, Long total, Set<String> fields, Stream<T> stream, List<String> names) {
        this.items = items;
        this.nextCursor = nextCursor;
        this.total = total;
        this.fields = fields;
        this.stream = stream;
        this.names = names;
    }

    static <T extends Record> Page<T> of(
            List<T> items, String nextCursor, Long total, Set<String> fields, List<String> names) {
        return new Page<>(items, nextCursor, total, fields, null, names);
    }

    static <T extends Record> Page<T> streamed(Stream<T> stream, Set<String> fields, List<String> names) {
        return new Page<>(null, null, null, fields, stream, names);
    }

    public List<T> getItems() {
        return items;
    }

    /** Null on the last page. */
    public String getNextCursor() {
        return nextCursor;
    }

    /** Null unless it was asked for. */
    public Long getTotal() {
        return total;
    }

    /** Names of the components to show, in their order; all unless {@code ?fields=} narrowed them. */
    public List<String> shownNames() {
        return fields == null ? names : names.stream().filter(fields::contains).toList();
    }

    public boolean narrowed() {
        return fields != null;
    }

    /** Runs through all rows of one snapshot; the total comes first. */
    public void forEach(Rows.TotalConsumer totalConsumer, Rows.RowConsumer<T> rows) {
        stream.run(totalConsumer, rows);
    }

    public boolean isStreamed() {
        return stream != null;
    }
}
