package vn.gnbv.naive;

import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/** How far a round is, by a loop over its reviews and the households of its communes. */
final class RoundCounts {
    private final Ground ground;
    private final Tables tables;
    private final BiPredicate<Reader, UUID> reads;

    /** @param reads whether somebody reads what lies in a unit */
    RoundCounts(Ground ground, BiPredicate<Reader, UUID> reads) {
        this.ground = ground;
        this.tables = ground.tables();
        this.reads = reads;
    }

    ListModel in(ListModel rounds) {
        return rounds.filter("progress", Ground.truth(), (asked, row, value) -> true)
                .field("households", (asked, row) -> told(asked) ? households(asked.reader(), row) : null)
                .field("reviewed", (asked, row) -> told(asked) ? reviewed(asked.reader(), row) : null)
                .field("recognised", (asked, row) -> told(asked) ? recognised(asked.reader(), row, null) : null)
                .field("poor", (asked, row) -> told(asked) ? recognised(asked.reader(), row, "POOR") : null)
                .field("nearPoor", (asked, row) -> told(asked) ? recognised(asked.reader(), row, "NEAR_POOR") : null);
    }

    private static boolean told(Asked asked) {
        return "true".equals(asked.parameter("progress"));
    }

    private List<Row> reviews(Reader reader, Row round) {
        return tables.now("review").stream()
                .filter(review -> review.is("review_round_id", round.id()))
                .filter(review -> reads.test(reader, review.uuid("unit_id")))
                .toList();
    }

    private long recognised(Reader reader, Row round, String status) {
        return reviews(reader, round).stream()
                .filter(review -> review.get("recognition_id") != null && review.get("replaced_on") == null)
                .filter(review -> status == null || review.is("status", status))
                .count();
    }

    private boolean isClosed(Row round, UUID commune) {
        return tables.now("review_recognition").stream()
                .anyMatch(one -> one.is("review_round_id", round.id()) && one.is("unit_id", commune));
    }

    private long reviewed(Reader reader, Row round) {
        return recognised(reader, round, null)
                + reviews(reader, round).stream()
                        .filter(review -> review.get("recognition_id") == null && review.get("supersedes_id") == null)
                        .filter(review -> !isClosed(round, review.uuid("unit_id")))
                        .count();
    }

    private Long households(Reader reader, Row round) {
        if (!round.is("kind", "REGULAR")) {
            return null;
        }
        return recognised(reader, round, null)
                + tables.now("household").stream()
                        .filter(home -> home.is("state", "ACTIVE") && reads.test(reader, home.uuid("unit_id")))
                        .filter(home -> isCommuneOf(round, home.uuid("unit_id")))
                        .filter(home -> !isClosed(round, home.uuid("unit_id")))
                        .count();
    }

    private boolean isCommuneOf(Row round, UUID unit) {
        Row place = tables.row("administrative_unit", unit);
        return place.is("level", "COMMUNE")
                && place.holdsOn(round.day("reviewed_on"), "valid_from", "valid_to")
                && ground.within(unit, round.uuid("unit_id").toString());
    }
}
