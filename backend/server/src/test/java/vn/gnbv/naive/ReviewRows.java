package vn.gnbv.naive;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.gnbv.testing.Sql;

/** Rounds of provinces, districts and communes, with reviews, of which some are corrected and some recognised. */
final class ReviewRows extends Rows {
    private static final String OF_ROUND =
            "from review_round d, household h join administrative_unit u on u.id = h.unit_id, rule_set s, (values (?::jsonb)) i (inputs), "
                    + "lateral review_result(s, residence_of(u.kind), i.inputs) c where d.id = ? and h.id = ? and s.id = d.rule_set_id";

    /** Of the standard of 2016-2020. */
    private final List<Object> indicators;

    ReviewRows(Rows like) throws SQLException {
        super(like);
        indicators = Sql.column(
                owner,
                "select i ->> 'code' from rule_set s, jsonb_array_elements(s.indicators) i where s.code = 'CN-1620' order by 1");
    }

    void make() throws SQLException {
        Object household = any("household", "state = 'ACTIVE'");
        if (household == null) {
            return;
        }
        if (dice.percent(40)) {
            run(
                    "insert into review_round (id, code, title, year, kind, unit_id, reviewed_on, rule_set_id, note) select next_id(), ?, ?, "
                            + "extract(year from v.day), ?, (select x.scope_unit_id from household h join administrative_unit_scope x "
                            + "on x.unit_id = h.unit_id join administrative_unit u on u.id = x.scope_unit_id where h.id = ? and u.level = ? "
                            + "order by u.valid_from limit 1), v.day, (select s.id from rule_set s where s.code = 'CN-1620'), ? "
                            + "from (values (?::date)) v (day)",
                    "N" + dice.below(100_000),
                    words(3),
                    dice.of("REGULAR", "REGULAR", "INTERIM"),
                    household,
                    dice.of("PROVINCE", "DISTRICT", "COMMUNE", "COMMUNE", "COMMUNE"),
                    dice.percent(30) ? words(4) : null,
                    day().toString());
        }
        for (int index = 0; index < 4; index++) {
            review(any("household", "state = 'ACTIVE'"), null);
        }
        Object corrected = any("review", "supersedes_id is null");
        if (corrected != null && dice.percent(50)) {
            List<Object> of = Sql.column(owner, "select household_id from review where id = ?", corrected);
            review(of.getFirst(), corrected);
        }
        recognise();
        if (dice.percent(15)) {
            years(household);
        }
    }

    /** One after the other, each the previous of the next, of households around one, all in one place. */
    private void years(Object household) throws SQLException {
        Object unit = Sql.column(
                        owner,
                        "select x.scope_unit_id from household h join administrative_unit_scope x on x.unit_id = h.unit_id "
                                + "join administrative_unit u on u.id = x.scope_unit_id where h.id = ? and u.level = ? order by u.valid_from limit 1",
                        household,
                        dice.of("PROVINCE", "PROVINCE", "DISTRICT"))
                .stream()
                .findFirst()
                .orElse(null);
        if (unit == null) {
            return;
        }
        List<Object> households = Sql.column(
                owner,
                "select h.id from household h join administrative_unit_scope x on x.unit_id = h.unit_id where x.scope_unit_id = ? order by h.id",
                unit);
        Object previous = null;
        for (int year = 2015; year < 2020; year++) {
            String code = "Y" + dice.below(1_000_000);
            run(
                    "insert into review_round (id, code, title, year, kind, unit_id, reviewed_on, rule_set_id, previous_round_id) "
                            + "select next_id(), ?, ?, ?, ?, ?, make_date(?, 11, 1), s.id, ?::uuid from rule_set s where s.code = 'CN-1620'",
                    code,
                    words(3),
                    year,
                    dice.of("REGULAR", "REGULAR", "REGULAR", "INTERIM"),
                    unit,
                    year,
                    previous == null ? null : previous.toString());
            Object round = any("review_round", "code = '" + code + "'");
            if (round == null) {
                return;
            }
            previous = round;
            for (Object each : households) {
                if (dice.percent(70)) {
                    review(each, null, round);
                }
            }
            for (Object commune : Sql.column(
                    owner, "select distinct unit_id from review where review_round_id = ? order by 1", round)) {
                if (dice.percent(80)) {
                    recognise(round, commune, null);
                }
            }
        }
    }

    private void review(Object household, Object corrected) throws SQLException {
        Object round = corrected != null
                ? Sql.column(owner, "select review_round_id from review where id = ?", corrected)
                        .getFirst()
                : Sql.column(
                                owner,
                                "select d.id from review_round d join household h on h.id = ? where exists (select from administrative_unit_scope x "
                                        + "where x.scope_unit_id = d.unit_id and x.unit_id = h.unit_id) order by d.id",
                                household)
                        .stream()
                        .reduce((one, other) -> dice.percent(50) ? one : other)
                        .orElse(null);
        review(household, corrected, round);
    }

    private void review(Object household, Object corrected, Object round) throws SQLException {
        String inputs =
                "{\"incomeMonthlyPerHead\": %d, %s}".formatted(500_000 + 100_000 * dice.below(12), deprivations());
        run(
                "insert into review (id, review_round_id, household_id, supersedes_id, reviewed_on, inputs, computed_status, computed_kind, "
                        + "deprivation_count, steps, status, status_kind, persons, causes, needs, note) select next_id(), d.id, h.id, ?::uuid, "
                        + "greatest(d.reviewed_on, h.established_on), i.inputs, c.status, c.status_kind, c.deprivation_count, '[]', c.status, "
                        + "c.status_kind, ?, array['LAND'], array['CREDIT'], ? "
                        + OF_ROUND,
                corrected == null ? null : corrected.toString(),
                1 + dice.below(8),
                dice.percent(30) ? words(3) : null,
                inputs,
                round,
                household);
    }

    /** Told one by one, or only as points. */
    private String deprivations() {
        if (dice.percent(20)) {
            return "\"deprivationScore\": %d".formatted(10 * dice.below(6));
        }
        return indicators.stream()
                .filter(indicator -> dice.percent(25))
                .map("{\"indicator\": \"%s\"}"::formatted)
                .collect(Collectors.joining(", ", "\"deprivations\": [", "]"));
    }

    private void recognise() throws SQLException {
        Object review = any("review", "recognition_id is null");
        if (review == null || dice.percent(60)) {
            return;
        }
        Object round = Sql.column(owner, "select review_round_id from review where id = ?", review)
                .getFirst();
        Object commune = Sql.column(owner, "select unit_id from review where id = ?", review)
                .getFirst();
        recognise(round, commune, review);
    }

    /** A commune of a round; where it is recognised already, the correction of a review if there is one. */
    private void recognise(Object round, Object commune, Object review) throws SQLException {
        for (String step : List.of("LIST", "SURVEY", "VILLAGE_MEETING", "POSTING")) {
            run(
                    "insert into review_step (id, review_round_id, unit_id, step, held_on, persons_present, made_by_name) "
                            + "values (next_id(), ?, ?, ?, ?, ?, ?)",
                    round,
                    commune,
                    step,
                    LocalDate.of(2020, 1, 1),
                    10 + dice.below(50),
                    words(1));
        }
        LocalDate signed = LocalDate.of(2020, 2, 1).plusDays(dice.below(60));
        boolean initial = run(
                "insert into review_recognition (id, review_round_id, unit_id, kind, decision_number, signed_on, signer) "
                        + "values (next_id(), ?, ?, 'INITIAL', ?, ?, ?)",
                round,
                commune,
                words(1),
                signed,
                words(1));
        if (!initial && review != null) {
            run(
                    "insert into review_recognition (id, review_round_id, unit_id, kind, decision_number, signed_on, signer, household_ids) "
                            + "select next_id(), r.review_round_id, r.unit_id, 'CORRECTION', ?, ?, ?, array[r.household_id] from review r where r.id = ?",
                    words(1),
                    signed.plusDays(100),
                    words(1),
                    review);
        }
        run(
                "insert into review_approval (id, review_round_id, decision_number, signed_on, signer) values (next_id(), ?, ?, ?, ?)",
                round,
                words(1),
                signed.plusDays(300),
                words(1));
    }
}
