package vn.gnbv.store;

import java.util.function.Function;

/** One of a listing's sort keys, then id, both in one direction: what a keyset page continues from. */
public record Order(String name, String sql, String id, Class<?> idType, Class<?> keyType, boolean descending) {

    /**
     * @param asked {@code name} or {@code -name}; null for the listing's default
     * @param unknown makes the refusal for a name that the listing does not sort by; returns null where that cannot be
     */
    static Order of(Listing<?> listing, String asked, Function<String, RuntimeException> unknown) {
        String wanted = asked == null ? listing.defaultSort() : asked;
        boolean descending = wanted.startsWith("-");
        String name = descending ? wanted.substring(1) : wanted;
        Listing.SortKey key = listing.sort(name);
        if (key == null) {
            RuntimeException refusal = unknown.apply(wanted);
            throw refusal != null ? refusal : new IllegalStateException("no sort key " + name);
        }
        return new Order(name, key.sql(), listing.id(), listing.idType(), key.type(), descending);
    }

    boolean byId() {
        return name.equals("id");
    }

    String comparison() {
        return descending ? "<" : ">";
    }
}
