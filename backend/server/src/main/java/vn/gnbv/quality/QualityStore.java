package vn.gnbv.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;

/**
 * Finds by one pass over households, members or reviews for each check, within what the caller sees. What is computed of whole units
 * comes in as rows, so that all is one list.
 */
@ApplicationScoped
class QualityStore {
    /** Households and members of the round on its day. The district of a commune is that of the day too. */
    private static final String GROUND = """
            with asked as materialized (
                select d.id, d.kind, d.reviewed_on, extract(year from d.reviewed_on)::integer as year, d.unit_id from review_round d where d.id = ?
            ), home as (
                select h.id, h.unit_id, h.code, h.synthetic from asked a cross join lateral communes_of(a.unit_id, a.reviewed_on) p
                join household h on h.unit_id = p and h.established_on <= a.reviewed_on and (h.ended_on is null or h.ended_on > a.reviewed_on)
            ), present as (
                select m.id, m.household_id, h.unit_id, h.synthetic, m.relation, m.birth_year, m.birth_date, m.identity_hash, m.transaction
                from asked a cross join home h join household_member m on m.household_id = h.id
                    and m.joined_on <= a.reviewed_on and (m.left_on is null or m.left_on > a.reviewed_on)
            ), lived as (
                select h.id, h.unit_id, h.synthetic, count(m.id) as members, count(m.id) filter (where m.relation = 'HEAD') as heads
                from home h left join present m on m.household_id = h.id group by h.id, h.unit_id, h.synthetic
            ), found as (
                select r.* from review r
                where r.review_round_id = (select a.id from asked a) and not exists (select from review n where n.supersedes_id = r.id)
            )
            """;

    /** check, reason, status, unit, household, member, value, of, compared, of, synthetic. */
    private static final String FOUND = """
            select 'IDENTITY_MISFIT' as check_code, c.misfit as reason, null::text as status, m.unit_id, m.household_id, m.id as member_id,
                m.birth_year::bigint as value, null::bigint as out_of, null::bigint as compared, null::bigint as compared_out_of, m.synthetic
            from present m join identity_check c on c.member_id = m.id and c.member_transaction = m.transaction and c.misfit is not null
            union all
            select 'IDENTITY_DISPUTED', 'DISPUTED', null, m.unit_id, m.household_id, m.id, null, null, null, null, m.synthetic
            from duplicate_case d join present m on m.id = d.other_member_id where d.kind = 'IDENTITY' and d.state = 'OPEN'
            union all
            select 'IDENTITY_MISSING', 'NO_NUMBER', null, m.unit_id, m.household_id, m.id, m.birth_year, null, null, null, m.synthetic
            from present m cross join asked a
            where m.identity_hash is null and coalesce(m.birth_date <= a.reviewed_on - interval '14 years', a.year - m.birth_year > 14)
            union all
            select 'AGE_IMPOSSIBLE', g.reason, null, m.unit_id, m.household_id, m.id, m.birth_year, null, g.compared, null, m.synthetic
            from present m cross join asked a left join present b on b.household_id = m.household_id and b.relation = 'HEAD' and b.id <> m.id
            cross join lateral (
                select 'OVER_120', null::bigint where a.year - m.birth_year > 120
                union all select 'HEAD_UNDER_15', null where m.relation = 'HEAD'
                    and coalesce(m.birth_date > a.reviewed_on - interval '15 years', a.year - m.birth_year < 15)
                union all select 'CHILD_NOT_YOUNGER', b.birth_year where m.relation = 'CHILD' and m.birth_year <= b.birth_year
                union all select 'PARENT_NOT_OLDER', b.birth_year where m.relation = 'PARENT' and m.birth_year >= b.birth_year
            ) g (reason, compared)
            union all
            select 'HEAD_MISSING', 'NO_HEAD', null, l.unit_id, l.id, null, l.members, null, null, null, l.synthetic
            from lived l where l.members > 0 and l.heads = 0
            union all
            select 'MEMBERS_MISSING', 'NO_MEMBER', null, l.unit_id, l.id, null, null, null, null, null, l.synthetic from lived l where l.members = 0
            union all
            select 'PERSONS_DIFFER', 'PERSONS', null, r.unit_id, r.household_id, null, r.persons, null, n.members, null, r.synthetic
            from found r join (
                select r.id, count(*) as members from found r join household_member m on m.household_id = r.household_id
                    and m.joined_on <= r.reviewed_on and (m.left_on is null or m.left_on > r.reviewed_on) group by r.id
            ) n on n.id = r.id and n.members <> r.persons
            union all
            select 'REVIEW_MISSING', 'NO_REVIEW', null, h.unit_id, h.id, null, null, null, null, null, h.synthetic
            from home h join asked a on a.kind = 'REGULAR'
            where exists (select from review_recognition n where n.review_round_id = a.id and n.unit_id = h.unit_id)
                and not exists (select from found r where r.household_id = h.id)
            union all
            select x.check_code, x.reason, x.status, x.unit_id, null, null, x.value, x.out_of, x.compared, x.compared_out_of, false
            from jsonb_to_recordset(?::jsonb) as x (check_code text, reason text, status text, unit_id uuid, value bigint, out_of bigint,
                compared bigint, compared_out_of bigint)
            """;

    /** The district of q's unit on the day of review; none of a province or a district itself. */
    private static final String WITH_DISTRICT =
            " left join lateral (select d.id, d.name from unit_parent p join administrative_unit d on d.id = p.parent_id and d.level = 'DISTRICT' "
                    + "join review_round o on o.id = ? where p.unit_id = q.unit_id and p.valid_from <= o.reviewed_on "
                    + "and (p.valid_to is null or p.valid_to >= o.reviewed_on) limit 1) d on true";

    private static final String IN_UNIT =
            "exists (select from administrative_unit_scope x where x.scope_unit_id = ? and x.unit_id = %s)";

    /**
     * Totals of a round that is approved, beside those of today. Where several figures were published for a unit, one that is as the
     * reviews say is enough. What was published is of real households: illustrative ones are not held against it.
     */
    private static final String DIFFERING = """
            with mine as materialized (
                select s.unit_id from administrative_unit_scope s where s.scope_unit_id = scope_unit_id()
            ), approved as materialized (
                select d.id, d.unit_id, d.year, d.kind, a.totals as was, review_totals(d.id) as now
                from review_round d join review_approval a on a.review_round_id = d.id
                where d.id = ? order by a.signed_on desc, a.id desc limit 1
            ), asked (status, key, measure) as (
                values ('POOR', 'poor', 'poor_households'), ('NEAR_POOR', 'nearPoor', 'near_poor_households'),
                    ('AVERAGE', 'average', null), ('NOT_POOR', 'notPoor', null)
            ), total as (
                select p.unit_id, p.was, p.now from approved p
                union all
                select c.unit_id, c.was, c.now from approved p cross join lateral (
                    select coalesce(w.one ->> 'unitId', n.one ->> 'unitId')::uuid as unit_id, w.one as was, n.one as now
                    from (select jsonb_array_elements(p.was -> 'communes') as one) w
                    full join (select jsonb_array_elements(p.now -> 'communes') as one) n on n.one ->> 'unitId' = w.one ->> 'unitId') c
            ), real as materialized (
                select r.unit_id, r.status, count(*) as number from review r
                where r.review_round_id = (select p.id from approved p) and r.recognition_id is not null and r.replaced_on is null
                    and not r.synthetic
                group by r.unit_id, r.status
            ), figure as materialized (
                select f.unit_id, a.status, f.value::bigint as told, f.period_to, f.id
                from approved p cross join asked a join published_figure f on f.measure = a.measure
                    and f.period_to between make_date(p.year, 1, 1) and make_date(p.year, 12, 31)
                where p.kind = 'REGULAR' and f.qualifier = 'EQ'
                    and exists (select from administrative_unit_scope s where s.scope_unit_id = p.unit_id and s.unit_id = f.unit_id)
            ), place as (
                select f.unit_id, r.status, sum(r.number)::bigint as now from (select distinct g.unit_id from figure g) f
                join administrative_unit_scope s on s.scope_unit_id = f.unit_id join real r on r.unit_id = s.unit_id
                group by f.unit_id, r.status
            ), published as (
                select distinct on (f.unit_id, f.status) f.unit_id, f.status, f.told, coalesce(l.now, 0) as now
                from figure f left join place l on l.unit_id = f.unit_id and l.status = f.status
                where exists (select from place o where o.unit_id = f.unit_id)
                order by f.unit_id, f.status, f.told <> coalesce(l.now, 0), f.period_to desc, f.id
            )
            select q.reason, q.status, q.unit_id, q.now, q.told from (
                select distinct 'APPROVED_DIFFERS' as reason, a.status, t.unit_id, coalesce((t.now ->> a.key)::bigint, 0) as now,
                    coalesce((t.was ->> a.key)::bigint, 0) as told
                from total t cross join asked a
                where not (? and exists (select from review r where r.review_round_id = (select p.id from approved p) and r.synthetic))
                union all
                select 'PUBLISHED_DIFFERS', b.status, b.unit_id, b.now, b.told from published b
            ) q where q.now <> q.told and ((select has_role('admin')) or q.unit_id in (select m.unit_id from mine m))
            """;

    private static final Listing<DataQualityCase> CASES = Listing.of(
                    DataQualityCase.class,
                    "q",
                    "(" + GROUND
                            + "select f.*, md5(concat_ws(' ', f.check_code, f.reason, f.status, f.unit_id, f.household_id, f.member_id))::uuid as id from ("
                            + FOUND + ") f) q" + WITH_DISTRICT
                            + " join administrative_unit u on u.id = q.unit_id left join household h on h.id = q.household_id "
                            + "left join household_member m on m.id = q.member_id")
            .column("districtName", "d.name")
            .column("check", "q.check_code")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .column("householdCode", "h.code")
            .column("memberName", "case when (select sees_names()) then m.name end")
            .sort("unitCode", "u.code", String.class)
            .sort("check", "q.check_code", String.class)
            .defaultSort("unitCode")
            .synthetic("q.synthetic")
            .build();

    private final Rows rows;
    private final Lists lists;

    @Inject
    QualityStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    /**
     * What the checks found, by unit and the order of their codes.
     *
     * @param ofUnits what is computed of whole units, as JSON
     * @param checks only of these
     */
    Page<DataQualityCase> cases(
            UUID roundId, String ofUnits, DataQualityFilter filter, List<QualityCheck> checks, PageRequest page) {
        Query<DataQualityCase> query = CASES.bind(roundId, ofUnits, roundId)
                .query()
                .where(IN_UNIT.formatted("q.unit_id"), filter.unitId)
                .withoutSynthetic(filter.syntheticExcluded());
        if (checks.size() < QualityCheck.values().length) {
            query.whereAll("q.check_code = any (?)", checks);
        }
        return lists.page(query, page);
    }

    /**
     * A total that was told and is not what the reviews of a round give today.
     *
     * @param now households of the status by the reviews of today
     * @param told as approved or published
     */
    record Differing(QualityReason reason, PovertyStatus status, UUID unitId, long now, long told) {}

    List<Differing> differing(UUID roundId, DataQualityFilter filter) {
        return rows.rows(Differing.class, DIFFERING, List.of(roundId, filter.syntheticExcluded()));
    }

    /** What a check found in a unit. */
    record Counted(
            QualityCheck check,
            UUID unitId,
            String unitCode,
            String unitName,
            UUID districtId,
            String districtName,
            long count) {}

    List<Counted> counted(UUID roundId, String ofUnits, DataQualityFilter filter) {
        String sql = GROUND + "select q.check_code, u.id, u.code, u.name, d.id, d.name, q.count from ("
                + "select f.check_code, f.unit_id, count(*) as count from (" + FOUND
                + ") f where (? or not f.synthetic) and (?::uuid is null or " + IN_UNIT.formatted("f.unit_id")
                + ") group by 1, 2) q join administrative_unit u on u.id = q.unit_id" + WITH_DISTRICT
                + " order by u.code, u.id, 1";
        return rows.rows(
                Counted.class,
                sql,
                Arrays.asList(roundId, ofUnits, !filter.syntheticExcluded(), filter.unitId, filter.unitId, roundId));
    }

    DataQuality.Checked checked(UUID roundId, DataQualityFilter filter) {
        String sql =
                GROUND + ", looked as (select l.* from lived l where (? or not l.synthetic) and (?::uuid is null or "
                        + IN_UNIT.formatted("l.unit_id")
                        + ")) select (select count(distinct l.unit_id) from looked l), (select count(*) from looked), "
                        + "(select coalesce(sum(l.members), 0)::bigint from looked l), (select count(*) from found r where (? or not r.synthetic) "
                        + "and (?::uuid is null or " + IN_UNIT.formatted("r.unit_id")
                        + ")), (select count(*) from present m join looked l on l.id = m.household_id "
                        + "left join identity_check c on c.member_id = m.id where m.identity_hash is not null "
                        + "and c.member_transaction is distinct from m.transaction)";
        boolean all = !filter.syntheticExcluded();
        return rows.rows(
                        DataQuality.Checked.class,
                        sql,
                        Arrays.asList(roundId, all, filter.unitId, filter.unitId, all, filter.unitId, filter.unitId))
                .getFirst();
    }
}
