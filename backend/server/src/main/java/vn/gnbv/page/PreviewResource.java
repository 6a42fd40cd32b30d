package vn.gnbv.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import vn.gnbv.web.BrowserHeaders;

@Path("/api/v1/publications/{id}")
@Tag(name = "Publications")
public class PreviewResource {
    @Inject
    Previews previews;

    @GET
    @Path("/preview")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getPublicationPreview",
            summary = "How an article will look",
            description =
                    "The page of an article as it stands, for those who may see it, in the language of Accept-Language: one file "
                            + "with its style and photos.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response preview(@PathParam("id") UUID id) {
        return Response.ok(previews.of(id), MediaType.TEXT_HTML + ";charset=utf-8")
                .header("Content-Security-Policy", BrowserHeaders.STANDALONE_POLICY)
                .header("Vary", "Accept-Language")
                .build();
    }

    @GET
    @Path("/readership")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPublicationReadership",
            summary = "How often an article was read and how it was rated",
            description =
                    "Views are handed in once a second. Ratings come from readers' browsers, one each; nothing is known of who "
                            + "gave them.")
    public Readership readership(@PathParam("id") UUID id) {
        return previews.readership(id);
    }
}
