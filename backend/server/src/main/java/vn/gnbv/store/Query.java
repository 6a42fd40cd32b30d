package vn.gnbv.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Conditions on a {@link Listing}; a condition on a value that is null is left out, as a filter not given. */
public final class Query<T extends Record> {
    private final Listing<T> listing;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private boolean filtered;
    private boolean narrow;

    Query(Listing<T> listing) {
        this.listing = listing;
        parameters.addAll(listing.bound());
        narrow = listing.narrow() != null;
    }

    /** Adds a condition with one {@code ?}, unless the value is null. */
    public Query<T> where(String sql, Object value) {
        if (value != null) {
            conditions.add(sql);
            parameters.add(value);
            filtered = true;
        }
        return this;
    }

    /** As {@link #where}, of a condition on more than the {@link Listing.Builder#narrow narrow} tables. */
    public Query<T> whereOfRest(String sql, Object value) {
        narrow &= value == null;
        return where(sql, value);
    }

    /** Adds a condition with as many {@code ?} as there are values, none of them null. */
    public Query<T> whereAll(String sql, Object... values) {
        filtered = true;
        return at(sql, values);
    }

    /** Adds a condition on the moment: it leaves most rows, whenever that is, so that the list is read in one way at all times. */
    public Query<T> at(String sql, Object... values) {
        conditions.add(sql);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Adds the condition that a row is part of a whole named by its key: these are few, whichever whole it is, and read in one way. */
    public Query<T> partsOf(String sql, UUID... keys) {
        return at(sql, (Object[]) keys);
    }

    /** Leaves illustrative rows out. */
    public Query<T> withoutSynthetic(boolean exclude) {
        if (exclude && listing.synthetic() != null) {
            conditions.add("not " + listing.synthetic());
        }
        return this;
    }

    Listing<T> listing() {
        return listing;
    }

    /** Whether it asks for some of the rows only, so that their number decides how they are best read. */
    boolean isFiltered() {
        return filtered;
    }

    /** Whether a page is found in the narrow tables alone. */
    boolean isNarrow() {
        return narrow;
    }

    List<String> conditions() {
        return conditions;
    }

    List<Object> parameters() {
        return parameters;
    }
}
