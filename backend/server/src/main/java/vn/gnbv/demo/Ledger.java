package vn.gnbv.demo;

import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;

/** One synthetic budget while its entries are generated; keeps what is left so that no day falls below zero. */
final class Ledger {
    private final UUID id;
    private final String key;
    private final MoneyPlan.Line line;
    private final int year;
    private final String source;
    private final String unit;
    private final BulkStore entries;
    private long available;
    private int count;

    Ledger(MoneyPlan.Line line, int year, String source, String unit, BulkStore entries) {
        this.line = line;
        this.year = year;
        this.source = source;
        this.unit = unit;
        this.entries = entries;
        this.key = key(line, year, source, unit);
        this.id = ReferenceIds.of("demo/budget", key);
    }

    static String key(MoneyPlan.Line line, int year, String source, String unit) {
        return String.join("/", line.code(), line.capital(), Integer.toString(year), source, unit);
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    MoneyPlan.Line line() {
        return line;
    }

    int year() {
        return year;
    }

    String source() {
        return source;
    }

    String unit() {
        return unit;
    }

    long available() {
        return available;
    }

    /** Money that comes in, or goes out to another budget, without an entry of ours: the database books both halves. */
    void moved(long amount) {
        available += amount;
    }

    UUID in(String kind, long amount, LocalDate day, String document) {
        available += amount;
        return add(kind, amount, day, document, null);
    }

    UUID out(String kind, long amount, LocalDate day, String document) {
        if (amount > available) {
            throw new IllegalStateException(key + " has " + available + ", not " + amount);
        }
        available -= amount;
        return add(kind, amount, day, document, null);
    }

    void settle(long amount, LocalDate day) {
        add("ADVANCE_SETTLEMENT", amount, day, "Nghiệm thu khối lượng", null);
    }

    void reverse(UUID entry, long amount, LocalDate day, String reason) {
        available += amount;
        add("REVERSAL", amount, day, reason, entry);
    }

    private UUID add(String kind, long amount, LocalDate day, String document, UUID reverses) {
        UUID entry = ReferenceIds.of("demo/entry", key + "/" + count++);
        entries.add(entry, id, kind, amount, day, document, reverses);
        return entry;
    }
}
