package vn.gnbv.team;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.Page;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/team-members")
@Tag(name = "Evaluations")
public class TeamOverviewResource {
    @Inject
    TeamStore store;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listAllTeamMembers",
            summary = "Team members across evaluations",
            description = "Of every evaluation that the caller sees: who may be assigned again.")
    public Page<TeamMember> list(@BeanParam PageParams page) {
        return store.members(page.request());
    }
}
