package vn.gnbv.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class ActivityStore {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    static final Listing<Activity> ACTIVITIES = Listing.of(
                    Activity.class,
                    "a",
                    "activity a join project p on p.id = a.project_id join program g on g.id = p.program_id "
                            + "left join sub_project s on s.id = a.sub_project_id "
                            + "join administrative_unit u on u.id = a.unit_id")
            .column("programId", "p.program_id")
            .column("programCode", "g.code")
            .column("projectCode", "p.code")
            .column("subProjectCode", "s.code")
            .column("areaType", "p.area_type")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .column(
                    "unitIds",
                    "(select coalesce(json_agg(au.unit_id order by au.unit_id), '[]') from activity_unit au "
                            + "where au.activity_id = a.id)")
            .column(
                    "units",
                    "(select coalesce(json_agg(json_build_object('unitId', au.unit_id, 'code', pu.code, 'name', pu.name) "
                            + "order by pu.code, au.unit_id), '[]') from activity_unit au "
                            + "join administrative_unit pu on pu.id = au.unit_id where au.activity_id = a.id)")
            .column(
                    "financings",
                    "(select coalesce(json_agg(json_build_object('programId', f.program_id, 'fundingSource', "
                            + "f.funding_source, 'amount', f.amount) order by f.program_id, f.funding_source), '[]') "
                            + "from activity_financing f where f.activity_id = a.id)")
            .sort("startsOn", "a.starts_on", LocalDate.class)
            .sort("code", "a.code", String.class)
            .sort("plannedCost", "a.planned_cost", Long.class)
            .defaultSort("-startsOn")
            .synthetic("a.synthetic")
            .build();

    private final Lists lists;
    private final Rows rows;

    @Inject
    ActivityStore(Lists lists, Rows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    Page<Activity> page(ActivityFilter filter, PageRequest page) {
        Query<Activity> query = ACTIVITIES
                .query()
                .where(
                        "? in (select p.program_id union all select f.program_id from activity_financing f where f.activity_id = a.id)",
                        filter.programId)
                .where("a.project_id = ?", filter.projectId)
                .where("a.sub_project_id = ?", filter.subProjectId)
                .where("a.kind = ?", filter.kind)
                .where(
                        "exists (select from administrative_unit_scope x where x.scope_unit_id = ? and (x.unit_id = a.unit_id "
                                + "or x.unit_id in (select au.unit_id from activity_unit au where au.activity_id = a.id)))",
                        filter.unitId)
                .where("fold(a.code || ' ' || a.title) like '%' || fold(?) || '%'", filter.q)
                .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude);
        if (filter.year != null) {
            if (filter.year < FIRST_YEAR || filter.year > LAST_YEAR) {
                throw new Refusal(CommonError.INVALID_PARAMETER, "year");
            }
            query.whereAll(
                    "a.starts_on <= ? and (a.ends_on is null or a.ends_on >= ?)",
                    LocalDate.of(filter.year, 12, 31),
                    LocalDate.of(filter.year, 1, 1));
        }
        return lists.page(query, page);
    }

    void fill(ActivityEntity entity, ActivityInput input) {
        long below = rows.value(
                        Long.class,
                        "select count(*) from administrative_unit_scope where scope_unit_id = ? and unit_id = any (?)",
                        input.unitId(),
                        input.unitIds())
                .orElse(0L);
        if (below < input.unitIds().stream().distinct().count()) {
            throw new Refusal(ProgramError.UNIT_NOT_BELOW);
        }
        entity.fill(input);
    }
}
