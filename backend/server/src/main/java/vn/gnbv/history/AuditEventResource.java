package vn.gnbv.history;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.store.Page;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;

@Path("/api/v1/audit-events")
@Produces(Formats.JSON)
@Tag(name = "Oversight")
public class AuditEventResource {
    @Inject
    HistoryService service;

    @Inject
    Answers answers;

    @GET
    @Access(read = {Role.ADMIN, Role.OFFICER, Role.EVALUATOR})
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listAuditEvents",
            summary = "What happened to rows",
            description =
                    "The latest first. Administrators read all; officers the history of rows in their scope, of the registry, and of "
                            + "what an evaluation addressed to them since it was published; evaluators the history of their own evaluations.")
    public Page<AuditEvent> list(@BeanParam AuditEventFilter filter, @BeanParam PageParams page) {
        return service.events(filter, page.request());
    }

    @GET
    @Path("/export")
    @Access(read = Role.ADMIN)
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Produces(Formats.NDJSON)
    @Operation(
            operationId = "exportAudit",
            summary = "All of the sealed audit, for a separate verifier",
            description =
                    "By an administrator. Newline-delimited JSON: a first line about the file; each block followed by its rows, written down "
                            + "as they were hashed; a last line with the counts. `backend/verifier/VerifyAudit.java` verifies it with the public "
                            + "key that `/about` gives, and needs nothing of the product.")
    @APIResponse(
            responseCode = "200",
            description = "The export.",
            content = @Content(mediaType = Formats.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput export() {
        return service::export;
    }

    @GET
    @Path("/verification")
    @Access(read = Role.ADMIN)
    @Extension(name = "x-reading-needs-a-role", value = "true")
    @Operation(
            operationId = "getAuditVerification",
            summary = "The last verification of the audit",
            description = "How far it has come, or what it found.")
    @APIResponse(
            responseCode = "200",
            description = "The last verification.",
            content = @Content(schema = @Schema(implementation = AuditVerification.class)))
    public Response verification() {
        return answers.row(service.verification());
    }

    @POST
    @Path("/verification")
    @Access(write = Role.ADMIN)
    @Operation(
            operationId = "verifyAudit",
            summary = "Verify all of the audit",
            description =
                    "By an administrator. Rows, links, signatures, and the heads that were written outside the database; goes on in the "
                            + "background while `GET` tells how far it has come. Where one runs, that one is answered. The first thing that is not "
                            + "as it was sealed is named.")
    @APIResponse(
            responseCode = "200",
            description = "The verification that runs now.",
            content = @Content(schema = @Schema(implementation = AuditVerification.class)))
    public Response verify() {
        return answers.row(service.verify());
    }
}
