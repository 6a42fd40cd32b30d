import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.launcher.DemoAccounts;

/** What every round of a run stands on: a commune that three officers may write for, and an evaluation in field work. */
final class Ground {
    static final List<String> OFFICERS = List.of("tinh", "huyen", "xa");
    static final List<String> TEAM = List.of("danhgia", "danhgia2");
    private static final String COMMUNE = "23545";
    private static final String PROGRAM = "NTPSPR-1620";

    final Parts parts;
    final Api api;
    final UUID unit;
    final UUID program;
    final UUID project;
    final UUID evaluation;

    Ground(Parts parts, Api api) throws Exception {
        this.parts = parts;
        this.api = api;
        try (Connection owner = parts.owner()) {
            unit = (UUID) Sql.column(owner, "select unit_with_code(?, '2018-06-30')", COMMUNE).getFirst();
            program = (UUID) Sql.column(owner, "select id from program where code = ?", PROGRAM).getFirst();
            // A project without sub-projects: its budgets need no other line.
            project = (UUID) Sql.column(owner, "select id from project where code = 'DA3' and program_id = ?", program)
                    .getFirst();
        }
        evaluation = evaluation();
    }

    private UUID evaluation() throws IOException, InterruptedException {
        String id = api.require(Api.Request.post(
                        "admin",
                        "/evaluations",
                        Map.of(
                                "code", "TORTURE", "titleVi", "Đánh giá thử", "titleEn", "An evaluation to try",
                                "kind", "MID_TERM", "programId", program, "unitId", unit,
                                "periodFrom", "2016-01-01", "periodTo", "2018-06-30", "cutOffOn", "2018-06-30"),
                        "evaluation"))
                .id();
        String address = "/evaluations/" + id;
        member(address, DemoAccounts.LEAD_EVALUATOR_ID, "LEAD");
        member(address, DemoAccounts.EVALUATOR_ID, "MEMBER");
        long version = api.require(Api.Request.get("danhgia", address)).json().path("contentVersion").asLong();
        api.require(Api.Request.post(
                "danhgia", address + "/transitions", Map.of("to", "FIELD_WORK", "contentVersion", version), "field-work"));
        return UUID.fromString(id);
    }

    private void member(String address, String user, String role) throws IOException, InterruptedException {
        api.require(Api.Request.post("admin", address + "/team", Map.of("userId", user, "name", role, "role", role), role));
    }

    /** An activity that nobody else has. */
    UUID activity(String name) throws IOException, InterruptedException {
        return UUID.fromString(
                api.require(Api.Request.post("tinh", "/activities", Writer.activity(this, name), name)).id());
    }

    /** A budget line of an activity, without money. */
    UUID budget(String name, UUID activity, String source, int year) throws IOException, InterruptedException {
        Map<String, Object> body = Map.of(
                "projectId", project, "activityId", activity, "unitId", unit, "fiscalYear", year,
                "fundingSource", source, "capitalType", "RECURRENT", "synthetic", false);
        return UUID.fromString(
                api.require(Api.Request.post("tinh", "/budgets", body, "%s-%s-%d".formatted(name, source, year))).id());
    }

    /** Money that comes in on a line, under a key of its own. */
    Api.Request allocation(UUID budget, long amount, String mark) throws IOException {
        return Api.Request.post(
                "tinh",
                "/budgets/" + budget + "/entries",
                Map.of("kind", "ALLOCATION", "amount", amount, "effectiveOn", "2018-01-01", "document", mark),
                mark);
    }
}
