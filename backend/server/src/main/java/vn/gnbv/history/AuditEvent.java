package vn.gnbv.history;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody did to one row. */
@Schema(description = "What somebody did to one row, recorded in the same transaction.")
public record AuditEvent(
        @NotNull UUID id,

        @NotNull @Schema(description = "Number of the audit row; the order in which they were written")
        long number,

        @NotNull Instant recordedAt,

        @Schema(description = "Subject of the token of whoever did it; absent for the product's own migrations")
        String actor,

        @Schema(description = "Name of whoever did it, as the token told it then")
        String actorName,

        @Schema(description = "Application through which it was done", examples = "gnbv-spa")
        String client,

        @Schema(description = "Id of the request, X-Request-Id")
        String request,

        @NotNull @Schema(description = "Kind of the row", examples = "budget")
        String resource,

        @NotNull @Schema(description = "The row") UUID rowId,

        @Schema(description = "What people call the row: title, name, number or code")
        String subject,

        @Schema(description = "Unit in whose scope the row lies")
        UUID unitId,

        @Schema(description = "Evaluation that the row belongs to")
        UUID evaluationId,

        @NotNull AuditOperation operation,

        @NotNull @Schema(description = "Fields that changed; those with a value where the row came or went")
        List<FieldChange> changes,

        @Schema(description = "Seal block that holds it; absent in the second before it is sealed")
        Long block) {}
