package vn.gnbv.history;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of audit events. */
public class AuditEventFilter {
    @QueryParam("resource")
    @Parameter(description = "Only rows of this kind, for example `budget` or `sub-project`.")
    String resource;

    @QueryParam("rowId")
    @Parameter(description = "Only what happened to this row.")
    UUID rowId;

    @QueryParam("evaluationId")
    @Parameter(description = "Only what happened to this evaluation and its parts.")
    UUID evaluationId;

    @QueryParam("actor")
    @Parameter(description = "Only what this subject of a token did.")
    String actor;

    @QueryParam("operation")
    @Parameter(description = "Only this operation.")
    AuditOperation operation;

    @QueryParam("since")
    @Parameter(
            description = "Recorded at or after this RFC 3339 moment, or from the beginning of this day.",
            example = "2018-06-01")
    String since;

    @QueryParam("until")
    @Parameter(
            description = "Recorded at or before this RFC 3339 moment, or up to the end of this day.",
            example = "2018-06-30")
    String until;

    @QueryParam("block")
    @Parameter(description = "Only what this seal block holds.")
    Long block;
}
