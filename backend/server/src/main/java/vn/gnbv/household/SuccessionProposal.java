package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Households that a change of units leaves in what was replaced, and whither they would go. */
@Schema(
        description =
                "Active households that a change of units leaves in what was replaced, and whither they would go.")
public record SuccessionProposal(
        @NotNull UUID unitChangeId, @NotNull List<Place> places) {
    /** Households of one village, or those of the commune without one. */
    @Schema(
            name = "SuccessionProposalPlace",
            description = "Households of one village, or those of the commune without one.")
    public record Place(
            @NotNull UUID unitId,
            @NotNull String unitName,
            UUID villageId,
            String villageName,
            @NotNull @Schema(minimum = "1") long households,

            @Schema(
                    description =
                            "The only successor, or the one below which the village lies since; absent where a person decides")
            UUID toUnitId,

            String toUnitName) {}
}
