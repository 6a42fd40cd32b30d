package vn.gnbv.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.web.Formats;

/** Apart from the imports: an address below theirs would read as the id of one. */
@Path("/api/v1/import-templates")
@Tag(name = "Exchange")
public class ImportTemplateResource {
    @Inject
    Imports imports;

    @GET
    @Path("/{kind}")
    @Produces(Formats.XLSX)
    @Operation(
            operationId = "getImportTemplate",
            summary = "A workbook to fill in",
            description =
                    "Headers and notes in the language of Accept-Language, with drop-downs of what may be chosen: "
                            + "the units of the caller's scope, lines, indicators.")
    @APIResponse(
            responseCode = "200",
            description = "The template.",
            content = @Content(mediaType = Formats.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(@PathParam("kind") ImportKind kind) {
        return file(imports.template(kind), "gnbv-" + kind.name().toLowerCase(Locale.ROOT) + ".xlsx");
    }

    static Response file(Object content, String name) {
        return Response.ok(content, Formats.XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
