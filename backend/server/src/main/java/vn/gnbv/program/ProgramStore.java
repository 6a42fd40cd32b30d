package vn.gnbv.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

/** Queries of the official tree: agencies, programs, projects, sub-projects. */
@ApplicationScoped
class ProgramStore {
    static final Listing<Agency> AGENCIES = Listing.of(
                    Agency.class, "a", "agency a left join agency s on s.id = a.successor_id")
            .column("successorCode", "s.code")
            .sort("code", "a.code", String.class)
            .defaultSort("code")
            .build();

    static final Listing<Program> PROGRAMS = Listing.of(
                    Program.class, "p", "program p left join agency l on l.id = p.lead_agency_id")
            .column("leadAgencyCode", "l.code")
            .sort("code", "p.code", String.class)
            .sort("periodFrom", "p.period_from", LocalDate.class)
            .defaultSort("code")
            .build();

    static final Listing<Project> PROJECTS = Listing.of(
                    Project.class,
                    "p",
                    "project p join program g on g.id = p.program_id left join agency l on l.id = p.lead_agency_id")
            .column("programCode", "g.code")
            .column("hasSubProjects", "exists (select from sub_project s where s.project_id = p.id)")
            .column("leadAgencyCode", "l.code")
            .sort("code", "p.code", String.class)
            .defaultSort("code")
            .build();

    static final Listing<SubProject> SUB_PROJECTS = Listing.of(
                    SubProject.class,
                    "s",
                    "sub_project s join project p on p.id = s.project_id join program g on g.id = p.program_id "
                            + "left join agency l on l.id = s.lead_agency_id")
            .column("projectCode", "p.code")
            .column("programId", "p.program_id")
            .column("programCode", "g.code")
            .column("areaType", "p.area_type")
            .column("leadAgencyCode", "l.code")
            .sort("code", "s.code", String.class)
            .defaultSort("code")
            .build();

    static final Listing<LineExclusion> EXCLUSIONS = Listing.of(
                    LineExclusion.class,
                    "e",
                    "line_exclusion e join administrative_unit u on u.id = e.unit_id join project p on p.id = e.project_id "
                            + "join program g on g.id = p.program_id left join sub_project s on s.id = e.sub_project_id")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .column("programId", "p.program_id")
            .column("programCode", "g.code")
            .column("projectCode", "p.code")
            .column("subProjectCode", "s.code")
            .build();

    /** A line left out for a unit is left out for the units below it. */
    private static final String EXCLUSION =
            "select min(e.reason) from line_exclusion e join administrative_unit_scope c on c.scope_unit_id = e.unit_id "
                    + "where c.unit_id = ? and e.project_id = ";

    private static final String TREE_LINES =
            "select p.id, p.id, null::uuid, p.code, p.title_vi, p.title_en, p.area_type, p.capital_type, p.lead_agency_id, "
                    + "p.legal_basis, p.evidence, (" + EXCLUSION + "p.id and e.sub_project_id is null) "
                    + "from project p where p.program_id = ? "
                    + "union all "
                    + "select s.id, p.id, s.id, s.code, s.title_vi, s.title_en, p.area_type, s.capital_type, s.lead_agency_id, "
                    + "s.legal_basis, s.evidence, (" + EXCLUSION
                    + "p.id and (e.sub_project_id is null or e.sub_project_id = s.id)) "
                    + "from sub_project s join project p on p.id = s.project_id where p.program_id = ? "
                    + "order by 4";

    private final Lists lists;
    private final Rows rows;

    @Inject
    ProgramStore(Lists lists, Rows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    /** A project or sub-project of a tree with the reason for which a unit leaves it out. */
    record TreeLine(
            UUID id,
            UUID projectId,
            UUID subProjectId,
            String code,
            String titleVi,
            String titleEn,
            vn.gnbv.place.AreaType areaType,
            CapitalType capitalType,
            UUID leadAgencyId,
            String legalBasis,
            vn.gnbv.kernel.Evidence evidence,
            String exclusionReason) {}

    Page<Agency> page(AgencyFilter filter, PageRequest page) {
        return lists.page(
                AGENCIES.query()
                        .where("a.level = ?", filter.level)
                        .where(
                                "? between coalesce(a.valid_from, '-infinity') and coalesce(a.valid_to, 'infinity')",
                                filter.asOf)
                        .where(
                                "fold(a.code || ' ' || a.name_vi || ' ' || a.name_en) like '%' || fold(?) || '%'",
                                filter.q),
                page);
    }

    Page<Program> page(ProgramFilter filter, PageRequest page) {
        return lists.page(PROGRAMS.query().where("? between p.period_from and p.period_to", filter.asOf), page);
    }

    Page<Project> page(ProjectFilter filter, PageRequest page) {
        return lists.page(
                PROJECTS.query().where("p.program_id = ?", filter.programId).where("p.area_type = ?", filter.areaType),
                page);
    }

    Page<SubProject> page(SubProjectFilter filter, PageRequest page) {
        return lists.page(
                SUB_PROJECTS
                        .query()
                        .where("s.project_id = ?", filter.projectId)
                        .where("p.program_id = ?", filter.programId),
                page);
    }

    Page<LineExclusion> page(LineExclusionFilter filter, PageRequest page) {
        return lists.page(
                EXCLUSIONS
                        .query()
                        .where("e.unit_id = ?", filter.unitId)
                        .where("p.program_id = ?", filter.programId)
                        .where("e.project_id = ?", filter.projectId)
                        .where("e.sub_project_id = ?", filter.subProjectId),
                page);
    }

    /** @param unitId null where nobody's exclusions are asked for */
    List<TreeLine> treeLines(UUID programId, UUID unitId) {
        return rows.rowsByKey(
                TreeLine.class, TREE_LINES, java.util.Arrays.asList(unitId, programId, unitId, programId));
    }

    List<Agency> agencies() {
        return rows.all(AGENCIES.query());
    }
}
