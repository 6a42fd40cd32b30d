package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to look for members who are alike. */
@Schema(description = "Where to look for members who are alike.")
public record DuplicateSearchInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Schema(description = "This unit, those below it at any time, and those it came from")
        UUID unitId) {}
