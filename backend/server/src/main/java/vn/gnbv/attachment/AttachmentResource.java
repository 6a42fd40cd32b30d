package vn.gnbv.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.Role;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Crud;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.Writes;

@Path("/api/v1/evaluations/{id}/attachments")
@Produces(Formats.JSON)
@Consumes(Formats.JSON)
@Access(write = Role.EVALUATOR, table = "evaluation", part = "attachment")
@Tag(name = "Evaluations")
public class AttachmentResource {
    @Inject
    AttachmentStore store;

    @Inject
    AttachmentService service;

    @Inject
    Records records;

    @Inject
    Crud crud;

    private Crud.Resource<AttachmentEntity, AttachmentInput, Attachment> rows(UUID id) {
        return crud.of(
                AttachmentStore.ATTACHMENTS,
                AttachmentEntity.class,
                AttachmentInput.class,
                AttachmentInput::id,
                () -> new AttachmentEntity(id),
                (attachment, input) -> attachment.fill(input));
    }

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listAttachments",
            summary = "Photos and documents of an evaluation",
            description = "In the order in which they were made. Photos without consent are shown to the team only.")
    public Page<Attachment> list(
            @PathParam("id") UUID id, @BeanParam AttachmentFilter filter, @BeanParam PageParams page) {
        return store.page(id, filter, page.request());
    }

    @GET
    @Path("/{attachmentId}")
    @Operation(
            operationId = "getAttachment",
            summary = "One attachment",
            description = "What is said of a photo or document.")
    @APIResponse(
            responseCode = "200",
            description = "The attachment.",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        return rows(id).get(attachmentId);
    }

    @GET
    @Path("/{attachmentId}/content")
    @Produces({"image/jpeg", "image/png", "application/pdf", FileType.DOCX_MEDIA_TYPE, Formats.XLSX})
    @Operation(
            operationId = "getAttachmentContent",
            summary = "The bytes of a photo or document",
            description = "They never change: their ETag is their checksum. Photos are shown, documents are downloads.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes.",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The client has them.")
    public Response content(
            @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId, @Context Request request) {
        Attachment attachment = records.get(AttachmentStore.ATTACHMENTS, attachmentId);
        EntityTag etag = new EntityTag(attachment.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(service.file(attachment).toFile(), attachment.mediaType())
                .tag(etag)
                .header("Content-Disposition", FileNames.disposition(attachment.kind(), attachment.fileName()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "createAttachment",
            summary = "Upload a photo or document",
            description =
                    "By the team, in field work and drafting. What it is is read from its content. Photos are drawn anew, "
                            + "upright, at most 3000 pixels long, without place, device or other metadata.")
    @APIResponse(
            responseCode = "201",
            description = "Kept.",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    public Response post(@PathParam("id") UUID id, @BeanParam AttachmentForm form) {
        return service.upload(id, form);
    }

    @PUT
    @Path("/{attachmentId}")
    @Writes
    @Operation(
            operationId = "replaceAttachment",
            summary = "Change what is said of a photo or document",
            description = "Replaces what is said of it; the state before stays known at the blocks before.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("attachmentId") UUID attachmentId,
            @Valid @NotNull AttachmentInput input) {
        return rows(id).replace(attachmentId, input);
    }

    @PATCH
    @Path("/{attachmentId}")
    @Consumes(Formats.MERGE_PATCH)
    @Writes
    @Operation(
            operationId = "patchAttachment",
            summary = "Change parts of what is said of a photo or document",
            description = "RFC 7396 merge patch: null removes, what is absent stays; lists are replaced as a whole.")
    @RequestBody(
            content =
                    @Content(mediaType = Formats.MERGE_PATCH, schema = @Schema(implementation = AttachmentInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = Attachment.class)))
    public Response patch(
            @PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId, @NotNull JsonNode patch) {
        return rows(id).patch(attachmentId, patch);
    }

    @DELETE
    @Path("/{attachmentId}")
    @Writes
    @Operation(
            operationId = "deleteAttachment",
            summary = "Take a photo or document back",
            description = "What findings cite is kept. It stays known at the blocks before.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    public Response delete(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        return rows(id).remove(attachmentId);
    }
}
