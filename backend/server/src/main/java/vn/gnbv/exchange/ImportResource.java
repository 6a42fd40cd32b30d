package vn.gnbv.exchange;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Role;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Page;
import vn.gnbv.store.Records;
import vn.gnbv.web.Access;
import vn.gnbv.web.Answers;
import vn.gnbv.web.Etags;
import vn.gnbv.web.Formats;
import vn.gnbv.web.PageParams;
import vn.gnbv.web.UploadedFile;
import vn.gnbv.web.Writes;

@Path("/api/v1/imports")
@Produces(Formats.JSON)
@Access(
        write = {Role.OFFICER, Role.PARTNER},
        table = "import_batch")
@Tag(name = "Exchange")
public class ImportResource {
    /** As long as sealing a large file may take. */
    private static final int UPLOAD_SECONDS = 300;

    @Inject
    Imports imports;

    @Inject
    ImportStore store;

    @Inject
    Answers answers;

    @Inject
    Etags etags;

    @Inject
    CurrentCaller current;

    @GET
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listImports",
            summary = "The caller's imports",
            description = "Files that the caller brought, the latest first.")
    public Page<ImportBatch> list(@BeanParam PageParams page) {
        return store.page(current.language(), page.request());
    }

    @POST
    @Consumes({Formats.XLSX, Formats.CSV})
    @Writes(timeoutSeconds = UPLOAD_SECONDS)
    @Operation(
            operationId = "createImport",
            summary = "Check a file",
            description =
                    "Takes an xlsx or CSV file, keeps it with its checked rows, writes nothing yet. Headers may be "
                            + "Vietnamese, with diacritics or without, or English, in any order, with titles above; numbers may have "
                            + "dots; days may be text or serial numbers. At most 10 MB and 10,000 rows; of households at most 250 MB.")
    @RequestBody(
            content = {
                @Content(mediaType = Formats.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Formats.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "Checked and kept.",
            content = @Content(schema = @Schema(implementation = ImportBatch.class)))
    public Response post(
            @QueryParam("kind") @Parameter(description = "What the rows become.", required = true) ImportKind kind,
            @QueryParam("fileName") @Parameter(description = "Name of the file, to recognise it by.") String fileName,
            @QueryParam("reviewRoundId")
                    @Parameter(description = "Of a file of households: the round whose reviews it brings.")
                    UUID reviewRoundId,
            UploadedFile content)
            throws IOException {
        if (kind == null) {
            throw new Refusal(CommonError.INVALID_PARAMETER, "kind");
        }
        try (content) {
            return answers.created(new Records.Created<>(imports.take(kind, fileName, reviewRoundId, content), true));
        }
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "One import",
            description = "How many rows are new, changed, unchanged and rejected, and what is wrong with which cell.")
    @APIResponse(
            responseCode = "200",
            description = "The import.",
            content = @Content(schema = @Schema(implementation = ImportBatch.class)))
    public Response get(@PathParam("id") UUID id) {
        return answers.row(imports.get(id));
    }

    @GET
    @Path("/{id}/rows")
    @Produces({Formats.JSON, Formats.CSV, Formats.XLSX, Formats.NDJSON})
    @Operation(
            operationId = "listImportRows",
            summary = "Rows of an import",
            description = "The rows as they were read, what each would do, and what is wrong with it.")
    public Page<ImportRow> rows(
            @PathParam("id") UUID id,
            @QueryParam("action") @Parameter(description = "Only rows that do this.") ImportAction action,
            @BeanParam PageParams page) {
        return store.rowPage(store.head(id).kind(), id, action, current.language(), page.request());
    }

    @GET
    @Path("/{id}/annotated")
    @Produces(Formats.XLSX)
    @Operation(
            operationId = "getAnnotatedImport",
            summary = "The file with its problems",
            description =
                    "The same workbook back, with each problem as a comment at its cell; CSV comes back as a workbook. A large "
                            + "file of households comes without the formats of its cells, its first 20,000 wrong cells with comments, "
                            + "and all problems as a list on a last sheet.")
    @APIResponse(
            responseCode = "200",
            description = "The annotated workbook.",
            content = @Content(mediaType = Formats.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response annotated(@PathParam("id") UUID id) {
        Imports.Annotated annotated = imports.annotated(id);
        return ImportTemplateResource.file((StreamingOutput) annotated::to, imports.annotatedName(id));
    }

    @POST
    @Path("/{id}/commit")
    @Consumes(Formats.JSON)
    @Writes(keyRequired = true)
    @Extension(name = "x-idempotency-key-required", value = "true")
    @Operation(
            operationId = "commitImport",
            summary = "Carry an import out",
            description =
                    "Writes all rows, or the valid ones, in one transaction. The same file again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Carried out.",
            content = @Content(schema = @Schema(implementation = ImportBatch.class)))
    public Response commit(@PathParam("id") UUID id, @Valid @NotNull ImportCommit commit) {
        return answers.row(imports.commit(id, commit.mode()));
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(Formats.JSON)
    @Writes
    @Operation(
            operationId = "undoImport",
            summary = "Take an import of households back",
            description =
                    "As a whole, in one transaction, where nothing that it wrote was changed since. It runs in the background.")
    @APIResponse(
            responseCode = "200",
            description = "Being taken back.",
            content = @Content(schema = @Schema(implementation = ImportBatch.class)))
    public Response undo(@PathParam("id") UUID id) {
        return answers.row(imports.undo(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(Formats.JSON)
    @Writes
    @Operation(
            operationId = "cancelImport",
            summary = "Stop the running step of an import",
            description =
                    "A check ends; what was being written or taken back is as it was before. Where no step runs, nothing happens.")
    @APIResponse(
            responseCode = "200",
            description = "Told to stop, or at rest.",
            content = @Content(schema = @Schema(implementation = ImportBatch.class)))
    public Response cancel(@PathParam("id") UUID id) {
        return answers.row(imports.cancel(id));
    }

    @PUT
    @Path("/{id}/mapping")
    @Consumes(Formats.JSON)
    @Writes
    @Operation(
            operationId = "mapImport",
            summary = "Say which column is which",
            description =
                    "Of a file of households: it is checked again, and the next file with the same headers is read alike.")
    @APIResponse(
            responseCode = "200",
            description = "Being checked again.",
            content = @Content(schema = @Schema(implementation = ImportBatch.class)))
    public Response map(@PathParam("id") UUID id, @Valid @NotNull ImportMappingInput mapping) {
        return answers.row(imports.map(id, mapping, etags.expected()));
    }

    @DELETE
    @Path("/{id}")
    @Writes
    @Operation(
            operationId = "deleteImport",
            summary = "Drop an import",
            description = "One that has not been carried out; its file and rows go too.")
    @APIResponse(responseCode = "204", description = "Dropped.")
    public Response delete(@PathParam("id") UUID id) {
        imports.discard(id, etags.expected());
        return Response.noContent().build();
    }
}
