package vn.gnbv.naive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.hostile.Dice;
import vn.gnbv.testing.Seals;
import vn.gnbv.testing.Sql;

/** Rows by the hundred, within the province and elsewhere, made, changed and taken back over several blocks. */
final class World extends Rows {
    private static final int ROUNDS = 5;
    private static final int CHANGED_PERCENT = 15;
    private static final int REMOVED_PERCENT = 8;
    private static final List<String> SOURCES = List.of("CENTRAL", "PROVINCE", "DISTRICT", "ODA", "POLICY_CREDIT");

    private final List<Object> lines;

    private World(Connection owner, Dice dice) throws SQLException {
        super(owner, dice);
        lines = Sql.column(
                owner,
                "select p.id::text || ' ' || coalesce(s.id::text, '') from project p left join sub_project s on s.project_id = p.id "
                        + "order by 1");
    }

    static void make(long seed) throws SQLException {
        ChangedPlaces.make();
        try (Connection owner = Sql.owner()) {
            owner.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                new World(owner, new Dice(seed, round)).round(round);
                owner.commit();
                Seals.seal();
            }
        }
    }

    private void round(int round) throws SQLException {
        EvaluationRows evaluations = new EvaluationRows(this);
        HouseholdRows households = new HouseholdRows(this);
        for (int index = 0; index < 14; index++) {
            budget();
        }
        for (int index = 0; index < 80; index++) {
            entry();
        }
        for (int index = 0; index < 8; index++) {
            pair("budget_transfer", "a.fiscal_year = b.fiscal_year");
            pair("budget_carry_over", "a.fiscal_year < b.fiscal_year");
        }
        for (int index = 0; index < 12; index++) {
            activity();
        }
        for (int index = 0; index < 70; index++) {
            result();
        }
        for (int index = 0; index < 45; index++) {
            target();
        }
        for (int index = 0; index < 12; index++) {
            publishedFigure();
            households.make();
            households.make();
            evaluations.make();
        }
        ReviewRows reviews = new ReviewRows(this);
        for (int index = 0; index < 20; index++) {
            reviews.make();
        }
        for (int index = 0; index < 4; index++) {
            designation();
            registry(round * 10 + index);
        }
        for (String table : List.of(
                "result",
                "target",
                "published_figure",
                "designation",
                "finding",
                "recommendation",
                "site_visit",
                "capacity_need",
                "steering_document",
                "activity",
                "attachment")) {
            changeSome(table);
        }
    }

    private UUID[] line() {
        String[] parts = ((String) dice.of(lines)).split(" ");
        return new UUID[] {UUID.fromString(parts[0]), parts.length > 1 ? UUID.fromString(parts[1]) : null};
    }

    private void budget() throws SQLException {
        UUID[] line = line();
        run(
                "insert into budget (id, project_id, sub_project_id, fiscal_year, funding_source, capital_type, unit_id, note, synthetic) "
                        + "values (next_id(), ?, ?::uuid, ?, ?, ?, ?, ?, ?)",
                line[0],
                line[1] == null ? null : line[1].toString(),
                2015 + dice.below(5),
                dice.of(SOURCES),
                dice.of("INVESTMENT", "RECURRENT"),
                unit(),
                words(3),
                synthetic());
    }

    private void entry() throws SQLException {
        Object budget = any("budget", "true");
        String kind = dice.of(
                "ALLOCATION",
                "ALLOCATION",
                "ADJUSTMENT",
                "PAYMENT",
                "PAYMENT",
                "ADVANCE",
                "ADVANCE_SETTLEMENT",
                "CANCELLATION",
                "REVERSAL");
        long amount = 1L + dice.below(kind.equals("ALLOCATION") ? 9_000_000 : 400_000);
        Object reverses = kind.equals("REVERSAL")
                ? any("entry", "kind <> 'REVERSAL' and transfer_id is null and carry_over_id is null")
                : null;
        if (reverses != null) {
            budget = Sql.column(owner, "select budget_id from entry where id = ?", reverses)
                    .getFirst();
        }
        run(
                "insert into entry (id, budget_id, kind, amount, effective_on, document, note, reverses_id) "
                        + "values (next_id(), ?, ?, ?, ?, ?, ?, ?::uuid)",
                budget,
                kind,
                kind.equals("ADJUSTMENT") && dice.percent(50) ? -amount : amount,
                day(),
                words(2),
                dice.percent(40) ? words(4) : null,
                reverses == null ? null : reverses.toString());
    }

    private void pair(String table, String years) throws SQLException {
        List<Object> pairs = Sql.column(
                owner,
                "select a.id || ' ' || b.id from budget a, budget b where a.id <> b.id and a.synthetic = b.synthetic and "
                        + years + " and exists (select from entry e where e.budget_id = a.id) order by 1");
        if (pairs.isEmpty()) {
            return;
        }
        String[] sides = ((String) dice.of(pairs)).split(" ");
        run(
                "insert into " + table + " (id, from_budget_id, to_budget_id, amount, effective_on, decision) "
                        + "values (next_id(), ?, ?, ?, ?, ?)",
                UUID.fromString(sides[0]),
                UUID.fromString(sides[1]),
                1L + dice.below(200_000),
                day(),
                words(3));
    }

    private void activity() throws SQLException {
        UUID[] line = line();
        LocalDate starts = day();
        UUID id = new UUID(dice.below(Integer.MAX_VALUE), dice.below(Integer.MAX_VALUE));
        boolean made = run(
                "insert into activity (id, project_id, sub_project_id, unit_id, code, title, kind, starts_on, ends_on, planned_cost, synthetic) "
                        + "values (?, ?, ?::uuid, ?, ?, ?, ?, ?, ?::date, ?, ?)",
                id,
                line[0],
                line[1] == null ? null : line[1].toString(),
                unit(),
                words(1) + dice.below(1000),
                words(5),
                dice.of("PRODUCTION", "MODEL", "WORKS", "TRAINING"),
                starts,
                dice.percent(70) ? starts.plusDays(dice.below(600)).toString() : null,
                1_000L * dice.below(5),
                synthetic());
        for (int index = made ? dice.below(4) : 0; index > 0; index--) {
            run("insert into activity_unit (id, activity_id, unit_id) values (next_id(), ?, ?)", id, unit());
            run(
                    "insert into activity_financing (id, activity_id, program_id, funding_source, amount) values (next_id(), ?, ?, ?, ?)",
                    id,
                    any("program", "true"),
                    dice.of(SOURCES),
                    1L + dice.below(1000));
        }
    }

    /** Few indicators, groups and days, so that many rows stand for the same. */
    private Object indicator() throws SQLException {
        return any(
                "indicator",
                "code in (select code from indicator order by kind, code limit 200) "
                        + "and ascii(substr(id::text, 36)) % 3 = 0");
    }

    private void result() throws SQLException {
        UUID[] line = dice.percent(30) ? line() : new UUID[2];
        LocalDate from = LocalDate.of(2016 + dice.below(3), dice.of(1, 7), 1);
        boolean counts = dice.percent(30);
        Object activity = dice.percent(15) ? any("activity", "true") : null;
        run(
                "insert into result (id, indicator_id, unit_id, project_id, sub_project_id, activity_id, group_code, period_from, "
                        + "effective_on, value, numerator, denominator, official, citation, note, synthetic) "
                        + "values (next_id(), ?, ?, ?::uuid, ?::uuid, ?::uuid, ?, ?, ?, ?::numeric, ?::bigint, ?::bigint, ?, ?, ?, ?)",
                indicator(),
                unit(),
                text(line[0]),
                text(line[1]),
                text(activity),
                dice.of("TOTAL", "TOTAL", "KINH", "OBSERVATION"),
                from,
                from.plusDays(dice.of(0, 180, 364)),
                counts ? null : dice.below(100_000) + "." + dice.below(100),
                counts ? String.valueOf(dice.below(500)) : null,
                counts ? String.valueOf(dice.below(4) * 300) : null,
                dice.percent(60),
                words(3),
                dice.percent(30) ? words(6) : null,
                synthetic());
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }

    private void target() throws SQLException {
        UUID[] line = dice.percent(30) ? line() : new UUID[2];
        LocalDate from = LocalDate.of(2016 + dice.below(3), 1, 1);
        boolean counts = dice.percent(30);
        run(
                "insert into target (id, indicator_id, unit_id, project_id, sub_project_id, group_code, period_from, period_to, value, "
                        + "value_low, numerator, denominator, decision, synthetic) values (next_id(), ?, ?, ?::uuid, ?::uuid, ?, ?, ?, "
                        + "?::numeric, ?::numeric, ?::bigint, ?::bigint, ?, ?)",
                indicator(),
                unit(),
                text(line[0]),
                text(line[1]),
                dice.of("TOTAL", "KINH", "DTTS"),
                from,
                from.plusDays(dice.of(179, 364, 729)),
                counts ? null : String.valueOf(dice.below(1000)),
                dice.percent(20) ? "1.5" : null,
                counts ? String.valueOf(dice.below(500)) : null,
                counts ? String.valueOf(dice.below(3) * 700) : null,
                words(2),
                synthetic());
    }

    private void publishedFigure() throws SQLException {
        LocalDate to = day();
        run(
                "insert into published_figure (id, measure, indicator_id, unit_id, place_note, period_from, period_to, qualifier, value, "
                        + "value_unit, citation, note) values (next_id(), ?, ?::uuid, ?, ?, ?::date, ?::date, ?, ?, 'hộ', ?, ?)",
                dice.of("poor_households", "poverty_rate", words(1)),
                dice.percent(70) ? text(indicator()) : null,
                unit(),
                dice.percent(30) ? words(3) : null,
                dice.percent(50) ? to.minusDays(dice.below(400)).toString() : null,
                dice.percent(90) ? to.toString() : null,
                dice.of("EQ", "GT", "LT", "APPROX"),
                java.math.BigDecimal.valueOf(dice.below(10_000), 1),
                words(5),
                dice.percent(30) ? words(3) : null);
    }

    private void designation() throws SQLException {
        LocalDate from = day();
        run(
                "insert into designation (id, unit_id, kind, decision, evidence, valid_from, valid_to) "
                        + "select next_id(), u.id, case u.level when 'DISTRICT' then 'DISTRICT_30A' when 'VILLAGE' then 'VILLAGE_135' else 'COMMUNE_135' end, "
                        + "?, ?, ?, ?::date from administrative_unit u where u.id = ? and u.level <> 'PROVINCE'",
                words(2),
                dice.of("CONFIRMED", "UNVERIFIED"),
                from,
                dice.percent(60) ? from.plusDays(dice.below(900)).toString() : null,
                unit());
    }

    private void registry(int number) throws SQLException {
        run(
                "insert into agency (id, code, name_vi, name_en, level, valid_from, valid_to, evidence) "
                        + "values (next_id(), ?, ?, ?, ?, ?::date, ?::date, 'UNVERIFIED')",
                "NAIVE-" + number + "-" + dice.below(1_000_000),
                words(3),
                words(3),
                dice.of("CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"),
                dice.percent(50) ? "2017-01-01" : null,
                dice.percent(50) ? "2018-06-30" : null);
        run(
                "insert into line_exclusion (id, unit_id, project_id, reason) values (next_id(), ?, ?, ?)",
                unit(),
                line()[0],
                words(3));
        run(
                "insert into publication_office (id, unit_id, name_vi, name_en, address_vi, address_en, responsible_vi, responsible_en) "
                        + "values (next_id(), ?, ?, 'Office', 'a', 'a', 'b', 'b')",
                unit(),
                words(2));
        run("update administrative_unit set name = ? where id = ?", words(2), unit());
    }

    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("result", "value = value + 1, synthetic = not synthetic"),
            Map.entry("target", "period_to = period_to + 30"),
            Map.entry("published_figure", "value = value + 1, citation = citation || ' sửa'"),
            Map.entry("designation", "valid_to = valid_from + 100, evidence = 'UNVERIFIED'"),
            Map.entry("finding", "title_vi = title_vi || ' sửa', theme = 'RESULTS'"),
            Map.entry("recommendation", "status = 'IN_PROGRESS', synthetic = not synthetic"),
            Map.entry("site_visit", "visited_on = visited_on + 40"),
            Map.entry("capacity_need", "officer_level = 'PROVINCE'"),
            Map.entry("steering_document", "issued_on = issued_on - 50"),
            Map.entry("activity", "planned_cost = planned_cost + 7, starts_on = starts_on - 3"),
            Map.entry("attachment", "consent = not consent"));

    private void changeSome(String table) throws SQLException {
        for (Object id : Sql.column(owner, "select id from " + table + " order by id")) {
            int chance = dice.below(100);
            if (chance < CHANGED_PERCENT) {
                run("update " + table + " set " + CHANGES.get(table) + " where id = ?", id);
            } else if (chance < CHANGED_PERCENT + REMOVED_PERCENT) {
                run("delete from " + table + " where id = ?", id);
            }
        }
    }
}
