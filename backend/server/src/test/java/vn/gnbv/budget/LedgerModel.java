package vn.gnbv.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The rules of one budget's ledger, written as naively as they are said: every day is looked at after every entry. */
final class LedgerModel {
    private final List<Booked> entries = new ArrayList<>();

    /** @param reverses index of an entry booked before, or -1 */
    record Try(EntryKind kind, long amount, LocalDate day, int reverses) {}

    /** What the rules say no to, and the first day on which it would go wrong; null where no day is to blame. */
    record Refused(String rule, LocalDate day) {}

    private record Booked(Try what, EntryKind counts, int sign) {
        long available() {
            return switch (counts) {
                case ALLOCATION, ADJUSTMENT -> sign * what.amount();
                case ADVANCE, PAYMENT, CANCELLATION -> -sign * what.amount();
                default -> 0;
            };
        }

        long advance() {
            return switch (counts) {
                case ADVANCE -> sign * what.amount();
                case ADVANCE_SETTLEMENT -> -sign * what.amount();
                default -> 0;
            };
        }
    }

    int size() {
        return entries.size();
    }

    long available() {
        return entries.stream().mapToLong(Booked::available).sum();
    }

    Optional<Refused> book(Try wanted) {
        EntryKind counts = wanted.kind();
        int sign = 1;
        if (wanted.kind() == EntryKind.REVERSAL) {
            Booked original = entries.get(wanted.reverses());
            if (original.what.kind() == EntryKind.REVERSAL) {
                return Optional.of(new Refused("entry_reverses_reversal", null));
            }
            if (wanted.day().isBefore(original.what.day())) {
                return Optional.of(new Refused("entry_reverses_later", original.what.day()));
            }
            long reversed = entries.stream()
                    .filter(entry ->
                            entry.what.kind() == EntryKind.REVERSAL && entry.what.reverses() == wanted.reverses())
                    .mapToLong(entry -> entry.what.amount())
                    .sum();
            if (reversed + wanted.amount() > Math.abs(original.what.amount())) {
                return Optional.of(new Refused("entry_reverses_at_most", null));
            }
            counts = original.counts;
            sign = original.what.amount() < 0 ? 1 : -1;
        }
        entries.add(new Booked(wanted, counts, sign));
        Optional<Refused> refused = firstShortDay();
        refused.ifPresent(refusal -> entries.removeLast());
        return refused;
    }

    private Optional<Refused> firstShortDay() {
        TreeSet<LocalDate> days = new TreeSet<>();
        entries.forEach(entry -> days.add(entry.what.day()));
        for (LocalDate day : days) {
            if (until(day).mapToLong(Booked::available).sum() < 0) {
                return Optional.of(new Refused("entry_available", day));
            }
        }
        for (LocalDate day : days) {
            if (until(day).mapToLong(Booked::advance).sum() < 0) {
                return Optional.of(new Refused("entry_advance", day));
            }
        }
        return Optional.empty();
    }

    private java.util.stream.Stream<Booked> until(LocalDate day) {
        return entries.stream().filter(entry -> !entry.what.day().isAfter(day));
    }
}
