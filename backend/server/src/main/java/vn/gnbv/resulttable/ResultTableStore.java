package vn.gnbv.resulttable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.place.UnitLevel;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.review.RoundPlaces;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

/** Counts the reviews of a round for the tables, in one pass each, and lists its households. */
@ApplicationScoped
class ResultTableStore {
    private static final String IN_UNIT =
            "exists (select from administrative_unit_scope x where x.scope_unit_id = ? and x.unit_id = r.unit_id)";

    private static final String COUNTED = "with " + RoundPlaces.known(1) + """
            , counted as (
                select r.* from review r where r.review_round_id = ? and
            """ + RoundPlaces.COUNTS;

    private static final String COUNTS = """
            select p.key, r.status, count(*), coalesce(sum(r.persons), 0),
                count(*) filter (where k.kinh), coalesce(sum(r.persons) filter (where k.kinh), 0),
                count(*) filter (where r.ethnic_minority), coalesce(sum(r.persons) filter (where r.ethnic_minority), 0),
                count(*) filter (where r.native_minority), coalesce(sum(r.persons) filter (where r.native_minority), 0),
                count(*) filter (where r.without_working_capacity),
                coalesce(sum(r.persons) filter (where r.without_working_capacity), 0),
                count(*) filter (where r.merit), coalesce(sum(r.persons) filter (where r.merit), 0),
                count(*) filter (where k.no_group), coalesce(sum(r.persons) filter (where k.no_group), 0),
                count(*) filter (where r.agricultural), coalesce(sum(r.persons) filter (where r.agricultural), 0),
                count(*) filter (where r.agricultural is null),
                count(*) filter (where r.head_female), count(*) filter (where r.head_female is null),
                count(*) filter (where r.head_ethnic_group_code is null),
                count(*) filter (where r.causes = '{}'),
                count(*) filter (where jsonb_typeof(r.inputs -> 'deprivations') is distinct from 'array'),
                coalesce(sum(r.child_count), 0), coalesce(sum(r.uninsured_child_count), 0),
                coalesce(sum(r.undernourished_child_count), 0), coalesce(sum(r.out_of_school_child_count), 0),
                count(*) filter (where r.child_count is null),
                count(*) filter (where r.child_count > 0 and r.undernourished_child_count is null),
                count(*) filter (where r.synthetic)
            from counted r join place p on p.unit_id = r.unit_id
            cross join lateral (select coalesce(r.head_ethnic_group_code = '01', false) as kinh,
                not (r.ethnic_minority or r.without_working_capacity or r.merit) as no_group) k
            group by 1, 2
            """;

    /** Of what a household may have several. */
    enum Facet {
        INDICATORS(
                "jsonb_array_elements(case when jsonb_typeof(r.inputs -> 'deprivations') = 'array' then r.inputs -> 'deprivations' "
                        + "else '[]' end) e cross join lateral (select e ->> 'indicator' as word) w"),
        CAUSES("unnest(r.causes) w (word)"),
        ETHNIC_GROUPS("(select r.head_ethnic_group_code where r.head_ethnic_group_code is not null) w (word)");

        private final String from;

        Facet(String from) {
            this.from = from;
        }
    }

    private static final String PARTS = """
            select p.key, r.status, w.word, count(*) from counted r join place p on p.unit_id = r.unit_id cross join lateral %s
            where r.status in ('POOR', 'NEAR_POOR') group by 1, 2, 3
            """;

    static final Listing<ListedHousehold> HOUSEHOLDS = Listing.of(
                    ListedHousehold.class,
                    "r",
                    "review r join review_recognition n on n.id = r.recognition_id "
                            + "left join review_recognition m on m.id = r.replacement_id "
                            + "cross join (select cast(? as bigint) as known_below, cast(? as date) as on_day) k "
                            + "join administrative_unit u on u.id = r.unit_id left join administrative_unit v on v.id = r.village_id "
                            + "left join household h on h.id = r.household_id left join ethnic_group e on e.code = r.head_ethnic_group_code "
                            + "left join household_member f on f.household_id = r.household_id and f.relation = 'HEAD' and f.left_on is null "
                            + "and (select sees_names())")
            .column("householdCode", "h.code")
            .column("headName", "f.name")
            .column("unitName", "u.name")
            .column("villageName", "v.name")
            .column("ethnicGroupVi", "e.name_vi")
            .column("ethnicGroupEn", "e.name_en")
            .column("needs", "to_json(r.needs)")
            .column("mark", "poverty_mark(r.review_round_id, r.household_id, r.status, k.known_below, k.on_day)")
            .column("place", "concat_ws(' ', u.code, coalesce(v.code, ''), coalesce(h.code, ''))")
            .sort("place", "concat_ws(' ', u.code, coalesce(v.code, ''), coalesce(h.code, ''))", String.class)
            .defaultSort("place")
            .synthetic("r.synthetic")
            .build();

    private final Rows rows;
    private final Lists lists;

    @Inject
    ResultTableStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    /** Households of a place with one result that have one of several words: an indicator, a cause, an ethnic group. */
    record Part(String groupKey, PovertyStatus status, String word, long households) {}

    List<Counted> counts(TableQuestion question, RoundPlaces.Level level) {
        List<Object> parameters = new ArrayList<>();
        return rows.rows(Counted.class, counted(question, level, parameters) + COUNTS, parameters);
    }

    List<Part> parts(TableQuestion question, RoundPlaces.Level level, Facet facet) {
        List<Object> parameters = new ArrayList<>();
        return rows.rows(Part.class, counted(question, level, parameters) + PARTS.formatted(facet.from), parameters);
    }

    private static String counted(TableQuestion question, RoundPlaces.Level level, List<Object> parameters) {
        UUID round = question.round().id();
        parameters.add(round);
        parameters.addAll(RoundPlaces.at(question.moment()));
        parameters.add(round);
        StringBuilder sql = new StringBuilder(COUNTED);
        if (question.unitId() != null) {
            sql.append(" and ").append(IN_UNIT);
            parameters.add(question.unitId());
        }
        if (question.moment().syntheticExcluded()) {
            sql.append(" and not r.synthetic");
        }
        parameters.addAll(RoundPlaces.days(level, question.round().reviewedOn()));
        return sql.append("), ").append(RoundPlaces.placed(level)).toString();
    }

    Page<ListedHousehold> households(TableQuestion question, PovertyStatus status, PageRequest page) {
        Moment moment = question.moment();
        return lists.page(
                HOUSEHOLDS
                        .bind(moment.knownBelow(), moment.asOf())
                        .query()
                        .where("r.review_round_id = ?", question.round().id())
                        .where("r.status = ?", status)
                        .at(
                                RoundPlaces.COUNTS_BY_JOIN,
                                moment.knownBelow(),
                                moment.asOf(),
                                moment.knownBelow(),
                                moment.asOf())
                        .where(IN_UNIT, question.unitId())
                        .withoutSynthetic(moment.syntheticExcluded()),
                page);
    }

    /** A unit that can be a row, or of which a table is. */
    record Unit(UUID id, String name, UnitLevel level) {}

    /** Units of a level, in the order in which they are shown. */
    List<Unit> units(RoundPlaces.Level level) {
        return rows.rows(
                Unit.class,
                "select u.id, u.name, u.level from administrative_unit u where u.level = ? order by u.code, u.id",
                List.of(level.name()));
    }

    List<Unit> unit(UUID id) {
        return rows.rowsByKey(
                Unit.class, "select u.id, u.name, u.level from administrative_unit u where u.id = ?", List.of(id));
    }

    /** Whether one unit is another, one below it at any time, or one it came from. */
    boolean holds(UUID unitId, UUID otherId) {
        return rows.value(
                        Boolean.class,
                        "select exists (select from administrative_unit_scope s where s.scope_unit_id = ? and s.unit_id = ?)",
                        unitId,
                        otherId)
                .orElse(false);
    }

    List<Unit> openCommunes(TableQuestion question) {
        return rows.rows(
                Unit.class,
                "select o.unit_id, o.name, 'COMMUNE' from open_communes(?, ?, ?, ?) o",
                Arrays.asList(
                        question.round().id(),
                        question.unitId(),
                        question.moment().knownBelow(),
                        question.moment().asOf()));
    }

    /** Of a commune the first decision on it, else the last on the totals of the round. */
    List<ResultTable.Decision> decision(ReviewRound round, Unit place, Moment moment) {
        boolean ofCommune = place.level() == UnitLevel.COMMUNE;
        List<Object> parameters = new ArrayList<>(List.of(round.id(), moment.knownBelow(), moment.asOf()));
        if (ofCommune) {
            parameters.add(place.id());
        }
        return rows.rows(
                ResultTable.Decision.class,
                ofCommune
                        ? "select n.decision_number, n.signed_on, n.signer, u.name from review_recognition n "
                                + "join administrative_unit u on u.id = n.unit_id where n.review_round_id = ? and n.transaction < ? "
                                + "and n.signed_on <= ? and n.unit_id = ? and n.kind = 'INITIAL'"
                        : "select a.decision_number, a.signed_on, a.signer, u.name from review_approval a "
                                + "join administrative_unit u on u.id = a.unit_id where a.review_round_id = ? and a.transaction < ? "
                                + "and a.signed_on <= ? order by a.signed_on desc, a.id desc limit 1",
                parameters);
    }

    /** Name of an ethnic group in both languages. */
    record EthnicGroupName(String code, String nameVi, String nameEn) {}

    List<EthnicGroupName> ethnicGroups() {
        return rows.rows(
                EthnicGroupName.class,
                "select e.code, e.name_vi, e.name_en from ethnic_group e order by e.code",
                List.of());
    }
}
