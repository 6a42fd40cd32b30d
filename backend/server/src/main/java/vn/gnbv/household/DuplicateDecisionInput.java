package vn.gnbv.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision about a case of two members. */
@Schema(description = "A decision about a case of two members.")
public record DuplicateDecisionInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull DuplicateDecisionKind decision,

        @Schema(description = "The member who stays; of a merge only")
        UUID keepMemberId,

        @NotBlank @Size(max = 500) String reason) {}
