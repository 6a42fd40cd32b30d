package vn.gnbv.naive;

import java.sql.SQLException;

/** Findings, recommendations, visits and what else belongs to an evaluation. */
final class EvaluationRows extends Rows {
    EvaluationRows(Rows like) {
        super(like);
    }

    /** One of each kind, in an evaluation that takes anything. */
    void make() throws SQLException {
        Object evaluation = any("evaluation", "state in ('FIELD_WORK', 'DRAFTING')");
        if (evaluation == null) {
            return;
        }
        String areas = dice.of("{P30A}", "{P135,OUTSIDE}", "{OUTSIDE,P30A,P135}");
        run(
                "insert into finding (id, evaluation_id, code, kind, cause_nature, theme, area_types, level, title_vi, title_en, text_vi, text_en, synthetic) "
                        + "select next_id(), ?, ?, k.kind, case k.kind when 'CAUSE' then 'OBJECTIVE' end, ?, ?::text[], 'COMMUNE', ?, 'a', 'b', 'c', ? "
                        + "from (values (?)) k (kind)",
                evaluation,
                "N" + dice.below(100_000),
                dice.of("RESULTS", "MONEY", "LESSONS", "CAPACITY"),
                areas,
                words(3),
                synthetic(),
                dice.of("LIMITATION", "OBSTACLE", "CAUSE", "LESSON"));
        run(
                "insert into finding_cause (id, evaluation_id, finding_id, cause_id) select next_id(), f.evaluation_id, f.id, c.id "
                        + "from finding f join finding c on c.evaluation_id = f.evaluation_id and c.kind = 'CAUSE' "
                        + "where f.kind in ('LIMITATION', 'OBSTACLE') and f.evaluation_id = ? order by md5(f.id::text || c.id::text) limit 1",
                evaluation);
        run(
                "insert into recommendation (id, evaluation_id, code, upward, addressee_level, addressee_unit_id, addressee_vi, addressee_en, "
                        + "area_types, title_vi, title_en, text_vi, text_en, due_on, status, synthetic) "
                        + "values (next_id(), ?, ?, false, ?, ?, 'a', 'b', ?::text[], ?, 'a', 'b', 'c', ?::date, ?, ?)",
                evaluation,
                words(1) + dice.below(10_000),
                dice.of("PROVINCE", "DISTRICT", "COMMUNE"),
                unit(),
                areas,
                words(4),
                dice.percent(70) ? day().toString() : null,
                dice.of("OPEN", "ACCEPTED", "REJECTED", "DONE"),
                synthetic());
        run(
                "insert into recommendation_finding (id, evaluation_id, recommendation_id, finding_id) "
                        + "select next_id(), r.evaluation_id, r.id, f.id from recommendation r join finding f on f.evaluation_id = r.evaluation_id "
                        + "where r.evaluation_id = ? order by md5(f.id::text || r.id::text) limit 1",
                evaluation);
        run(
                "insert into site_visit (id, evaluation_id, unit_id, level, visited_on, selection, title_vi, title_en, synthetic) "
                        + "values (next_id(), ?, ?, ?, ?, 'PURPOSIVE', ?, 'a', ?)",
                evaluation,
                unit(),
                dice.of("PROVINCE", "DISTRICT", "COMMUNE", "HOUSEHOLD"),
                day(),
                words(3),
                synthetic());
        run(
                "insert into visit_participants (id, evaluation_id, site_visit_id, group_name, persons) "
                        + "select next_id(), v.evaluation_id, v.id, ?, ? from site_visit v where v.evaluation_id = ? order by md5(v.id::text || ?) limit 1",
                dice.of("POOR", "WOMEN", "COOPERATIVE", "OFFICERS_COMMUNE"),
                1 + dice.below(40),
                evaluation,
                String.valueOf(dice.below(1000)));
        run(
                "insert into capacity_need (id, evaluation_id, topic_vi, topic_en, officer_level, area_types, mentions, synthetic) "
                        + "values (next_id(), ?, ?, 'a', ?, ?::text[], ?, ?)",
                evaluation,
                words(2),
                dice.of("PROVINCE", "DISTRICT", "COMMUNE"),
                areas,
                dice.below(9),
                synthetic());
        run(
                "insert into steering_document (id, evaluation_id, number, title_vi, title_en, issuer, issued_on, synthetic) "
                        + "values (next_id(), ?, ?, ?, 'a', ?, ?, ?)",
                evaluation,
                dice.below(100_000) + "/QĐ",
                words(4),
                words(1),
                day(),
                synthetic());
        run(
                "insert into attachment (id, evaluation_id, site_visit_id, kind, file_name, media_type, size_bytes, sha256, consent, synthetic) "
                        + "select next_id(), v.evaluation_id, v.id, k.kind, ?, case k.kind when 'PHOTO' then 'image/png' else 'application/pdf' end, 1, "
                        + "repeat('0', 64), ?, ? from site_visit v cross join (values (?)) k (kind) where v.evaluation_id = ? "
                        + "order by md5(v.id::text || ?) limit 1",
                words(1),
                dice.percent(50),
                synthetic(),
                dice.of("PHOTO", "DOCUMENT"),
                evaluation,
                String.valueOf(dice.below(1000)));
        run(
                "insert into evaluation_member (id, evaluation_id, user_id, name, role) values (next_id(), ?, ?, ?, 'MEMBER')",
                evaluation,
                "nobody-" + dice.below(1_000_000),
                words(2));
        run(
                "insert into term_of_reference (id, evaluation_id, theme, question_vi, question_en) values (next_id(), ?, ?, ?, 'a')",
                evaluation,
                dice.of("RESULTS", "MONEY", "LESSONS"),
                words(4));
    }
}
