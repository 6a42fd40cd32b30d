package vn.gnbv.resulttable;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.gnbv.store.PageRequest;
import vn.gnbv.web.Formats;
import vn.gnbv.web.MomentParams;

@Path("/api/v1/review-rounds/{id}/result-tables")
@Produces({Formats.JSON, Formats.XLSX})
@Tag(name = "Review rounds")
public class ResultTableResource {
    @Inject
    ResultTableService service;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            operationId = "getResultTables",
            summary = "Official result tables of a round",
            description =
                    "Number, title and what each of the fifteen counts; as a workbook all of them, of the place and level asked for, a sheet each.")
    @APIResponse(
            responseCode = "200",
            description = "The tables.",
            content = {
                @Content(mediaType = Formats.JSON, schema = @Schema(implementation = ResultTables.class)),
                @Content(mediaType = Formats.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response list(
            @PathParam("id") UUID id, @BeanParam ResultTableFilter filter, @BeanParam MomentParams moment) {
        return Formats.workbook(headers)
                ? file(service.workbook(id, null, filter, moment.momentOrNow()))
                : Response.ok(service.titles(id)).build();
    }

    @GET
    @Path("/{tableNumber}")
    @Operation(
            operationId = "getResultTable",
            summary = "One official result table",
            description =
                    "Of the reviews of the round in the scope of the caller that are recognised by asOf, of each household one. The lists 14 and 15 come "
                            + "page by page; a workbook holds all rows. Movement (2 and 3) is that of the round; there is none in a round without a "
                            + "previous one.")
    @APIResponse(
            responseCode = "200",
            description = "The table.",
            content = {
                @Content(mediaType = Formats.JSON, schema = @Schema(implementation = ResultTable.class)),
                @Content(mediaType = Formats.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("tableNumber") int number,
            @BeanParam ResultTableFilter filter,
            @BeanParam ResultTablePageFilter page,
            @BeanParam MomentParams moment) {
        PageRequest request = page(page);
        return Formats.workbook(headers)
                ? file(service.workbook(id, number, filter, moment.momentOrNow()))
                : Response.ok(service.table(id, number, filter, moment.momentOrNow(), request))
                        .build();
    }

    private PageRequest page(ResultTablePageFilter page) {
        TreeMap<String, Object> given = new TreeMap<>(uri.getQueryParameters());
        given.remove("limit");
        given.remove("cursor");
        return new PageRequest(
                page.limit(), page.cursor, null, null, PageRequest.Count.NONE, false, uri.getPath() + given);
    }

    private static Response file(ResultTableService.Workbook workbook) {
        return Response.ok((StreamingOutput) output -> workbook.writing().to(output), Formats.XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + workbook.fileName() + "\"")
                .header("Vary", "Accept, Accept-Language")
                .build();
    }
}
