package vn.gnbv.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.web.BrowserHeaders;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;

@Path("/api/v1/evaluations/{id}/report")
@Produces({ReportFormat.WORD, ReportFormat.PORTABLE, ReportFormat.PAGE})
@Tag(name = "Evaluations")
public class ReportResource {
    @Inject
    ReportService service;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(
            operationId = "getReport",
            summary = "Report of an evaluation",
            description =
                    "The official report as Word, PDF or HTML by Accept, in Vietnamese, or as a translation into English, by "
                            + "Accept-Language. Before publication, and for another moment than the evaluation's own, it is a draft with its "
                            + "mark and date; once published it is the bytes of its newest issue, with their SHA-256 as ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "SHA-256 of the bytes",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Content-Disposition",
                        description = "A name for the file",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Content-Language", description = "vi or en", schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = ReportFormat.WORD, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ReportFormat.PORTABLE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportFormat.PAGE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "406",
            description = "None of the three formats is acceptable.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Response get(
            @PathParam("id") UUID id,
            @BeanParam MomentParams moment,
            @QueryParam("issue")
                    @Parameter(
                            description =
                                    "The bytes of this issue, 1 for the publication, whatever came after it; no other parameter then counts.")
                    Integer issue) {
        ReportFile file = service.report(
                id, mission -> moment.momentOr(mission.cutOffOn(), mission.frozenBlock()), format(), issue);
        boolean page = file.format() == ReportFormat.HTML;
        return Response.ok(file.bytes())
                .type(
                        page
                                ? ReportFormat.PAGE + ";charset=utf-8"
                                : file.format().mediaType())
                .header("ETag", "\"" + file.sha256() + "\"")
                .header("Content-Language", file.language().tag())
                .header("Content-Disposition", (page ? "inline" : "attachment") + "; filename=\"" + file.name() + "\"")
                .header("Content-Security-Policy", page ? BrowserHeaders.STANDALONE_POLICY : null)
                .header("Vary", "Accept, Accept-Language")
                .build();
    }

    private ReportFormat format() {
        for (MediaType accepted : Formats.accepted(headers)) {
            for (ReportFormat format : ReportFormat.values()) {
                if (accepted.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        throw new Refusal(CommonError.NOT_ACCEPTABLE);
    }
}
