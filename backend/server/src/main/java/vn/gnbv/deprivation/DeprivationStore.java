package vn.gnbv.deprivation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.gnbv.audit.Moment;
import vn.gnbv.deprivation.MultidimensionalPoverty.Grouping;
import vn.gnbv.kernel.Language;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.review.RoundPlaces;
import vn.gnbv.store.Rows;

/** Counts households that are deprived of the same, in one pass over the reviews of a round. */
@ApplicationScoped
class DeprivationStore {
    private static final String COUNTED = "with " + RoundPlaces.known(1) + """
             select g.key, case when jsonb_typeof(r.inputs -> 'deprivations') = 'array' then to_jsonb(array(
                    select d ->> 'indicator' from jsonb_array_elements(r.inputs -> 'deprivations') d order by 1)) end as indicators,
                count(*) as households, sum(r.persons) as persons, count(*) filter (where r.synthetic) as synthetic
            from review r %s cross join lateral (select %s as key) g
            where r.review_round_id = ? and
            """;

    private static final Map<Grouping, String> KEYS = Map.of(
            Grouping.NONE, "null::text",
            Grouping.COMMUNE, "r.unit_id::text",
            Grouping.DISTRICT,
                    "(select p.parent_id::text from unit_parent p join administrative_unit d on d.id = p.parent_id "
                            + "where p.unit_id = r.unit_id and d.level = 'DISTRICT' and p.valid_from <= r.reviewed_on "
                            + "and (p.valid_to is null or p.valid_to >= r.reviewed_on))",
            Grouping.AREA_TYPE, "t.area_type",
            Grouping.RESIDENCE, "r.residence",
            Grouping.ETHNIC_GROUP, "r.head_ethnic_group_code",
            Grouping.ETHNIC_MINORITY, "r.ethnic_minority::text");

    private final Rows rows;

    @Inject
    DeprivationStore(Rows rows) {
        this.rows = rows;
    }

    List<DeprivationPattern> patterns(ReviewRound round, Grouping by, DeprivationFilter filter, Moment moment) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(round.id());
        parameters.addAll(RoundPlaces.at(moment));
        String areaTypes = "";
        if (by == Grouping.AREA_TYPE) {
            areaTypes = "left join area_types(?, ?) t on t.unit_id = r.unit_id";
            parameters.add(round.reviewedOn());
            parameters.add(moment.knownBelow());
        }
        parameters.add(round.id());
        StringBuilder sql = new StringBuilder(COUNTED.formatted(areaTypes, KEYS.get(by)))
                .append(RoundPlaces.COUNTS)
                .append(' ');
        if (filter.unitId != null) {
            sql.append(
                    "and exists (select from administrative_unit_scope x where x.scope_unit_id = ? and x.unit_id = r.unit_id) ");
            parameters.add(filter.unitId);
        }
        if (filter.status != null) {
            sql.append("and r.status = ? ");
            parameters.add(filter.status);
        }
        if (moment.syntheticExcluded()) {
            sql.append("and not r.synthetic ");
        }
        sql.append("group by 1, 2");
        return rows.rows(DeprivationPattern.class, sql.toString(), parameters);
    }

    /** A name for the key of a group. */
    record Named(String key, String name, String order) {}

    /** Names of units or ethnic groups by their key, in the order in which they are shown. */
    List<Named> names(Grouping by, Language language) {
        return switch (by) {
            case COMMUNE, DISTRICT ->
                rows.rows(
                        Named.class,
                        "select u.id::text, u.name, u.code from administrative_unit u where u.level = ? order by u.code, u.id",
                        List.of(by.name()));
            case ETHNIC_GROUP ->
                rows.rows(
                        Named.class,
                        "select e.code, case ? when 'EN' then e.name_en else e.name_vi end, e.code from ethnic_group e order by e.code",
                        List.of(language.name()));
            default -> List.of();
        };
    }
}
