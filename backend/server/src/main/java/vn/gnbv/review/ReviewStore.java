package vn.gnbv.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.PovertyKind;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class ReviewStore {
    static final Listing<ReviewProcedure> PROCEDURES = Listing.of(ReviewProcedure.class, "p", "review_procedure p")
            .sort("validFrom", "p.valid_from", LocalDate.class)
            .defaultSort("-validFrom")
            .build();

    private static final String ROUND =
            "review_round d join administrative_unit u on u.id = d.unit_id join review_procedure p on p.id = d.procedure_id "
                    + "join rule_set s on s.id = d.rule_set_id left join review_round b on b.id = d.previous_round_id";

    static final Listing<ReviewRound> ROUNDS = rounds(ROUND)
            .column("households", "null::bigint")
            .column("reviewed", "null::bigint")
            .column("recognised", "null::bigint")
            .column("poor", "null::bigint")
            .column("nearPoor", "null::bigint")
            .build();

    /** The offset keeps the progress of a round one question, and unasked where nothing of it is shown. */
    private static final Listing<ReviewRound> ROUNDS_WITH_PROGRESS = rounds(
                    ROUND
                            + " cross join lateral (select review_round_progress(d, (select active_households())) as made offset 0) g")
            .column("households", "(g.made).households")
            .column("reviewed", "(g.made).reviewed")
            .column("recognised", "(g.made).recognised")
            .column("poor", "(g.made).poor")
            .column("nearPoor", "(g.made).near_poor")
            .build();

    static final Listing<ReviewStep> STEPS = Listing.of(
                    ReviewStep.class,
                    "t",
                    "review_step t join administrative_unit u on u.id = t.unit_id join administrative_unit c on c.id = t.commune_id")
            .column("unitName", "u.name")
            .column("communeName", "c.name")
            .column("withdrawn", "exists (select from review_step w where w.withdraws_id = t.id)")
            .sort("heldOn", "t.held_on", LocalDate.class)
            .sort("recordedAt", "t.recorded_at", Instant.class)
            .defaultSort("-recordedAt")
            .build();

    static final Listing<ReviewRecognition> RECOGNITIONS = Listing.of(
                    ReviewRecognition.class, "n", "review_recognition n join administrative_unit u on u.id = n.unit_id")
            .column("unitName", "u.name")
            .column("householdIds", "to_json(n.household_ids)")
            .sort("signedOn", "n.signed_on", LocalDate.class)
            .defaultSort("-signedOn")
            .build();

    static final Listing<ReviewApproval> APPROVALS = Listing.of(
                    ReviewApproval.class,
                    "a",
                    "review_approval a join administrative_unit u on u.id = a.unit_id "
                            + "cross join lateral (select review_totals(a.review_round_id) as now) t")
            .column("unitName", "u.name")
            .column("totalsNow", "t.now")
            .column("differs", "t.now <> a.totals")
            .sort("signedOn", "a.signed_on", LocalDate.class)
            .defaultSort("-signedOn")
            .build();

    static final Listing<Review> REVIEWS = Listing.of(
                    Review.class,
                    "r",
                    "review r left join review_round d on d.id = r.review_round_id left join household h on h.id = r.household_id "
                            + "join administrative_unit u on u.id = r.unit_id left join administrative_unit v on v.id = r.village_id "
                            + "left join review n on n.supersedes_id = r.id left join household_member m on m.household_id = r.household_id "
                            + "and m.relation = 'HEAD' and m.left_on is null and (select sees_names())")
            .narrow("review r")
            .column("reviewRoundCode", "d.code")
            .column("householdCode", "h.code")
            .column("headName", "m.name")
            .column("unitName", "u.name")
            .column("villageName", "v.name")
            .column("supersededById", "n.id")
            .column(
                    "override",
                    "case when r.override_reason is not null then jsonb_build_object('status', r.status, 'kind', r.status_kind, "
                            + "'reason', r.override_reason, 'decisionNumber', r.override_decision) end")
            .column("causes", "to_json(r.causes)")
            .column("needs", "to_json(r.needs)")
            .sort("reviewedOn", "r.reviewed_on", LocalDate.class)
            .defaultSort("-reviewedOn")
            .synthetic("r.synthetic")
            .build();

    static final Listing<TimelineEvent> TIMELINE = Listing.of(
                    TimelineEvent.class,
                    "t",
                    "(select e.id, e.effective_on, e.kind, r.id as review_id, r.review_round_id, r.status, r.status_kind, e.status_before, "
                            + "coalesce(r.id = any (r.corrected), false) as superseded, null::uuid as change_id, null::text as change_kind, "
                            + "r.unit_id, e.reason, r.household_id "
                            + "from (select r.*, array_agg(r.supersedes_id) over (partition by r.household_id) as corrected from review r) r "
                            + "cross join lateral (values (r.id, r.reviewed_on, 'REVIEW', null, r.override_reason), "
                            + "(md5(r.id || ' recognised')::uuid, r.recognised_on, 'RECOGNITION', "
                            + "(select s.status from household_status(r.household_id, r.recognised_on - 1) s), null)) "
                            + "e (id, effective_on, kind, status_before, reason) where e.effective_on is not null union all "
                            + "select c.id, c.effective_on, 'CHANGE', null, null, null, null, null, null, c.id, c.kind, c.unit_id, c.reason, c.household_id "
                            + "from household_change c) t left join review_round d on d.id = t.review_round_id "
                            + "join administrative_unit u on u.id = t.unit_id")
            .column("reviewRoundCode", "d.code")
            .column("unitName", "u.name")
            .sort("effectiveOn", "t.effective_on", LocalDate.class)
            .defaultSort("-effectiveOn")
            .build();

    private static final String IN_UNIT =
            "exists (select from administrative_unit_scope x where x.scope_unit_id = ? and x.unit_id = %s)";

    private static Listing.Builder<ReviewRound> rounds(String from) {
        return Listing.of(ReviewRound.class, "d", from)
                .column("unitCode", "u.code")
                .column("unitName", "u.name")
                .column("procedureCode", "p.code")
                .column("ruleSetCode", "s.code")
                .column("previousRoundCode", "b.code")
                .column("locked", "review_round_locked(d.id)")
                .sort("reviewedOn", "d.reviewed_on", LocalDate.class)
                .defaultSort("-reviewedOn");
    }

    private final Rows rows;
    private final Lists lists;

    @Inject
    ReviewStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    Page<ReviewProcedure> procedures(PageRequest page) {
        return lists.page(PROCEDURES.query(), page);
    }

    Page<ReviewRound> rounds(ReviewRoundFilter filter, PageRequest page) {
        Query<ReviewRound> query = (Boolean.TRUE.equals(filter.progress) ? ROUNDS_WITH_PROGRESS : ROUNDS)
                .query()
                .where("d.year = ?", filter.year)
                .where("d.kind = ?", filter.kind);
        if (filter.unitId != null) {
            query.whereAll(
                    "exists (select from administrative_unit_scope x where (x.scope_unit_id = ? and x.unit_id = d.unit_id) "
                            + "or (x.unit_id = ? and x.scope_unit_id = d.unit_id))",
                    filter.unitId,
                    filter.unitId);
        }
        return lists.page(query, page);
    }

    Page<ReviewStep> steps(UUID roundId, UUID unitId, PageRequest page) {
        return lists.page(
                STEPS.query().where("t.review_round_id = ?", roundId).where(IN_UNIT.formatted("t.unit_id"), unitId),
                page);
    }

    Page<ReviewRecognition> recognitions(UUID roundId, UUID unitId, PageRequest page) {
        return lists.page(
                RECOGNITIONS
                        .query()
                        .where("n.review_round_id = ?", roundId)
                        .where(IN_UNIT.formatted("n.unit_id"), unitId),
                page);
    }

    Page<ReviewApproval> approvals(UUID roundId, PageRequest page) {
        return lists.page(APPROVALS.query().where("a.review_round_id = ?", roundId), page);
    }

    Page<Review> reviews(ReviewFilter filter, PageRequest page) {
        return lists.page(
                REVIEWS.query()
                        .where("r.review_round_id = ?", filter.reviewRoundId)
                        .where(IN_UNIT.formatted("r.unit_id"), filter.unitId)
                        .where("r.village_id = ?", filter.villageId)
                        .where("r.household_id = ?", filter.householdId)
                        .where("r.status = ?", filter.status)
                        .where("(r.recognition_id is not null) = ?", filter.recognised)
                        .where("exists (select from review n where n.supersedes_id = r.id) = ?", filter.superseded)
                        .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude),
                page);
    }

    Page<TimelineEvent> timeline(UUID householdId, PageRequest page) {
        return lists.page(TIMELINE.query().partsOf("t.household_id = ?", householdId), page);
    }

    /** Households and reviews of a place of a round; of those without a village, the village is null. */
    record Counted(
            UUID unitId,
            String unitCode,
            String unitName,
            UUID villageId,
            String villageName,
            long households,
            long reviewed,
            long poor,
            long nearPoor,
            long average,
            long notPoor,
            long recognised) {}

    List<Counted> progress(UUID roundId) {
        return rows.rows(
                Counted.class,
                "select p.unit_id, u.code, u.name, p.village_id, v.name, p.households, p.reviewed, p.poor, p.near_poor, p.average, "
                        + "p.not_poor, p.recognised from review_progress(?) p join administrative_unit u on u.id = p.unit_id "
                        + "left join administrative_unit v on v.id = p.village_id order by u.code, v.code nulls last",
                List.of(roundId));
    }

    /** A step that was taken and not taken back, or the first recognition. */
    record Taken(UUID communeId, UUID unitId, ProcedureStep step, LocalDate on) {}

    List<Taken> taken(UUID roundId) {
        return rows.rows(
                Taken.class,
                "select s.commune_id, s.unit_id, s.step, s.held_on from review_step s where s.review_round_id = ? and s.withdraws_id is null "
                        + "and not exists (select from review_step w where w.withdraws_id = s.id) union all "
                        + "select n.unit_id, n.unit_id, 'RECOGNITION', n.signed_on from review_recognition n "
                        + "where n.review_round_id = ? and n.kind = 'INITIAL'",
                List.of(roundId, roundId));
    }

    /** What is kept of a review, and what the database makes of its inputs. */
    record Kept(
            UUID id,
            Residence residence,
            ReviewInputs inputs,
            PovertyStatus status,
            PovertyKind kind,
            int deprivationCount,
            PovertyStatus databaseStatus,
            PovertyKind databaseKind) {}

    /** Some reviews of a round, after one of them, in the order of their ids. */
    List<Kept> kept(UUID roundId, UUID after, int most) {
        return rows.rows(
                Kept.class,
                "select r.id, r.residence, r.inputs, r.computed_status, r.computed_kind, r.deprivation_count, c.status, c.status_kind "
                        + "from review r join rule_set s on s.id = r.rule_set_id cross join lateral review_result(s, r.residence, r.inputs) c "
                        + "where r.review_round_id = ? and r.id > ? order by r.id limit ?",
                List.of(roundId, after, most));
    }

    /** Urban or rural, and the day on which a round is made: what a review takes from them. */
    record Ground(UUID ruleSetId, LocalDate reviewedOn) {}

    List<Ground> ground(UUID roundId) {
        return rows.rowsByKey(
                Ground.class,
                "select d.rule_set_id, d.reviewed_on from review_round d where d.id = ?",
                List.of(roundId));
    }

    /** Kind of the commune where a household lived on a day; of one that corrects, where it was found. */
    record Home(Residence residence) {}

    List<Home> home(UUID householdId, LocalDate day, UUID correctedId) {
        return rows.rowsByKey(
                Home.class,
                "select residence_of(u.kind) from household h join administrative_unit u on u.id = coalesce("
                        + "(select r.unit_id from review r where r.id = ? and r.household_id = h.id), "
                        + "(select c.unit_id from household_change c where c.household_id = h.id and c.kind = 'MOVE' and c.effective_on > ? "
                        + "order by c.effective_on, c.id limit 1), h.unit_id) where h.id = ?",
                java.util.Arrays.asList(correctedId, day, householdId));
    }
}
