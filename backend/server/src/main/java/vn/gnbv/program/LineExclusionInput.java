package vn.gnbv.program;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says of a line that does not apply to a unit. */
@Schema(description = "What a client says of a line that does not apply to a unit.")
public record LineExclusionInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Schema(description = "Unit that leaves the line out, with the units below it")
        UUID unitId,

        @NotNull UUID projectId,

        @Schema(description = "Sub-project of the project; absent to leave out the whole project")
        UUID subProjectId,

        @NotBlank @Size(max = 500) String reason) {}
