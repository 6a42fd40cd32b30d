package vn.gnbv.naive;

import java.sql.SQLException;

/** Households with members, of whom some name one number, and what became of them. */
final class HouseholdRows extends Rows {
    private static final int HASHES = 12;

    HouseholdRows(Rows like) {
        super(like);
    }

    /** Many units are no commune: the database refuses those. */
    void make() throws SQLException {
        int phone = dice.below(1000);
        boolean known = dice.percent(50);
        run(
                "insert into household (id, code, unit_id, address, phone_sealed, phone_hash, phone_tail, position_sealed, established_on, note, synthetic) "
                        + "values (next_id(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                words(1).replaceAll("[^A-Za-z0-9]", "") + dice.below(100_000),
                unit(),
                dice.percent(50) ? words(3) : null,
                known ? "1:x" : null,
                known ? "p".repeat(40) + "%03d".formatted(phone) : null,
                known ? "%03d".formatted(phone) : null,
                dice.percent(30) ? "1:y" : null,
                day(),
                dice.percent(30) ? words(4) : null,
                synthetic());
        for (int index = dice.below(5); index > 0; index--) {
            member();
        }
        Object moving = any("household", "state = 'ACTIVE'");
        if (moving != null && dice.percent(30)) {
            run(
                    "insert into household_change (id, household_id, kind, effective_on, to_unit_id, reason) values (next_id(), ?, 'MOVE', ?, ?, ?)",
                    moving,
                    day(),
                    unit(),
                    words(2));
        }
        if (moving != null && dice.percent(10)) {
            run(
                    "insert into household_change (id, household_id, kind, effective_on, reason) values (next_id(), ?, 'DISSOLVE', ?, ?)",
                    moving,
                    day(),
                    words(2));
        }
        if (moving != null && dice.percent(20)) {
            run(
                    "insert into unmasking (id, household_id, member_id, unit_id, fields, reason) "
                            + "select next_id(), h.id, (select m.id from household_member m where m.household_id = h.id order by m.id limit 1), "
                            + "h.unit_id, '{phone}', ? from household h where h.id = ?",
                    words(3) + " …",
                    moving);
        }
        if (dice.percent(20)) {
            run("insert into duplicate_search (id, unit_id, made_by_name) values (next_id(), ?, ?)", unit(), words(1));
        }
        Object open = any("duplicate_case", "state = 'OPEN'");
        if (open != null && dice.percent(40)) {
            run(
                    "insert into duplicate_decision (id, duplicate_case_id, decision, keep_member_id, reason) "
                            + "select next_id(), d.id, k.decision, case k.decision when 'MERGE' then d.member_id end, ? "
                            + "from duplicate_case d, (values (?)) k (decision) where d.id = ?",
                    words(2),
                    dice.of("MERGE", "DISMISS"),
                    open);
        }
    }

    private void member() throws SQLException {
        boolean numbered = dice.percent(40);
        int number = dice.below(HASHES);
        run(
                "insert into household_member (id, household_id, name, sex, birth_year, birth_date, ethnic_group_code, relation, identity_sealed, "
                        + "identity_hash, identity_tail, merit, joined_on) "
                        + "values (next_id(), ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?, false, ?)",
                any("household", "state = 'ACTIVE'"),
                words(2),
                dice.of("FEMALE", "MALE"),
                1980,
                dice.percent(30) ? "1980-05-06" : null,
                dice.of("01", "14", "52"),
                dice.of("HEAD", "SPOUSE", "CHILD"),
                numbered ? "1:z" : null,
                numbered ? "n".repeat(40) + "%03d".formatted(number) : null,
                numbered ? "%03d".formatted(number) : null,
                day());
    }
}
