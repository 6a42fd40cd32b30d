package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose households follow which successor. */
@Schema(
        description =
                "Whose households follow which successor. Of a unit with one successor all follow; of one that was divided those of a "
                        + "village, or those without one.")
public record HouseholdSuccessionInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID unitChangeId,

        @NotNull @Schema(description = "Commune or village that was replaced")
        UUID unitId,

        UUID villageId,

        @NotNull @Schema(description = "Successor by the change")
        UUID toUnitId) {}
