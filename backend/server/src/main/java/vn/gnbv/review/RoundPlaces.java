package vn.gnbv.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import vn.gnbv.audit.Moment;

/** SQL of the reviews that count at a moment, and of the unit of the day of a round in which each counts. */
public final class RoundPlaces {
    /** Of what level the units are; without one, all reviews count together. */
    public enum Level {
        NONE,
        COMMUNE,
        DISTRICT,
        PROVINCE
    }

    /** Whether review {@code r} counts, after {@link #known}: a decision that was known recognised it, and none replaced it. */
    public static final String COUNTS = "r.recognition_id = any (array(select k.id from known k)) "
            + "and (r.replacement_id is null or r.replacement_id <> all (array(select k.id from known k)))";

    /** The same where no common table expression can stand: {@code n} recognised the review, {@code m} replaced it. Takes {@link #at} twice. */
    public static final String COUNTS_BY_JOIN =
            "n.transaction < ? and n.signed_on <= ? and (m.id is null or m.transaction >= ? or m.signed_on > ?)";

    /**
     * A commune that is no more on the day of the round goes with the one that it became, unless that is several. Keys are never null,
     * so that they can be joined; they are looked up once a commune, not once a review.
     */
    private static final String PLACED = """
            home as materialized (
                select o.unit_id, coalesce((
                    select case when count(*) = 1 then min(u.id::text)::uuid end
                    from administrative_unit_scope s join administrative_unit u on u.id = s.scope_unit_id
                    where s.unit_id = o.unit_id and u.level = 'COMMUNE' and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)),
                    o.unit_id) as home_id
                from (select distinct c.unit_id from counted c) o
            ), place as materialized (
                select h.unit_id, coalesce(%s, '') as key from home h
            )
            """;

    private static final String ABOVE =
            "(select u.id::text from units_above(h.home_id, ?, 9223372036854775807) a join administrative_unit u on u.id = a.unit_id "
                    + "where u.level = '%s' limit 1)";

    private RoundPlaces() {}

    /**
     * Common table expression {@code known (id)}: decisions of some rounds that were known at a moment. They are looked up once, as a list,
     * for a plan that joins them goes through a round once for each. Takes the ids of the rounds, then {@link #at}.
     */
    public static String known(int rounds) {
        return "known as materialized (select n.id from review_recognition n where n.review_round_id in (%s) "
                        .formatted(String.join(", ", Collections.nCopies(rounds, "?")))
                + "and n.transaction < ? and n.signed_on <= ?)";
    }

    public static List<Object> at(Moment moment) {
        return List.of(moment.knownBelow(), moment.asOf());
    }

    /**
     * Common table expression {@code place (unit_id, key)} after one named {@code counted} that has a {@code unit_id}: the id of the
     * unit as text, empty where there is none. Takes {@link #days}.
     */
    public static String placed(Level level) {
        return PLACED.formatted(
                switch (level) {
                    case NONE -> "null::text";
                    case COMMUNE -> "h.home_id::text";
                    case DISTRICT, PROVINCE -> ABOVE.formatted(level);
                });
    }

    public static List<LocalDate> days(Level level, LocalDate reviewedOn) {
        boolean above = level == Level.DISTRICT || level == Level.PROVINCE;
        return Collections.nCopies(above ? 3 : 2, reviewedOn);
    }
}
