package vn.gnbv.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/evaluations/{id}/issues")
@Produces(Formats.JSON)
@Access(write = Role.OFFICER, table = "evaluation", part = "evaluation_issue")
@Tag(name = "Evaluations")
public class IssueResource {
    @Inject
    IssueStore store;

    @Inject
    IssueService service;

    @Inject
    ScanWriter writer;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listIssues",
            summary = "Issues of a report",
            description =
                    "The publication and its corrections: block, files by checksum, what replaced an issue and why. The bytes "
                            + "of each are at `/report?issue=`.")
    public Page<IssuedReport> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return store.page(id, page.request());
    }

    @GET
    @Path("/{issueNumber}")
    @Operation(operationId = "getIssue", summary = "One issue of a report", description = "By its number.")
    public IssuedReport get(@PathParam("id") UUID id, @PathParam("issueNumber") String issueNumber) {
        return service.issue(id, number(issueNumber));
    }

    @GET
    @Path("/{issueNumber}/differences")
    @Operation(
            operationId = "getIssueDifferences",
            summary = "What differs from an issue now",
            description =
                    "Figures of the result sheet that would be others if the report were issued now, for facts of the same days "
                            + "were recorded since. What was issued stays what it was.")
    public IssueDifference differences(@PathParam("id") UUID id, @PathParam("issueNumber") String issueNumber) {
        return service.differences(id, number(issueNumber));
    }

    @GET
    @Path("/{issueNumber}/scan")
    @Produces("application/pdf")
    @Operation(
            operationId = "getIssueScan",
            summary = "The signed paper of an issue",
            description = "The bytes as they were attached, with their SHA-256 as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes.",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response scan(@PathParam("id") UUID id, @PathParam("issueNumber") String issueNumber) {
        IssuedReport issue = service.issue(id, number(issueNumber));
        if (issue.scan() == null) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        return Response.ok(service.bytes(issue.scan().sha256()), "application/pdf")
                .header("ETag", "\"" + issue.scan().sha256() + "\"")
                .header("Content-Disposition", "attachment; filename=\"ban-ky-" + issue.issueNumber() + ".pdf\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @POST
    @Path("/{issueNumber}/scan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "createIssueScan",
            summary = "Attach the signed paper to an issue",
            description =
                    "By whoever approved the issue, once: a PDF of at most 20 MB, told by its content. It stays as it is, under "
                            + "its own checksum.")
    @APIResponse(
            responseCode = "201",
            description = "Attached.",
            content = @Content(schema = @Schema(implementation = Scan.class)))
    public Response attach(
            @PathParam("id") UUID id, @PathParam("issueNumber") String issueNumber, @BeanParam ScanForm form) {
        IssuedReport issue = service.issue(id, number(issueNumber));
        return writer.create(id, issue.issueNumber(), service.keep(form.file));
    }

    /** What is no number names nothing. */
    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }
}
