package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.Residence;

/** What a household is under a rule set, and every step that led there. */
@Schema(description = "What a household is under a rule set, and every step that led there.")
public record Classification(
        @Schema(description = "As the caller named it") String key,
        @NotNull PovertyStatus status,

        @Schema(
                description =
                        "For a poor household, where either income or deprivation suffices; absent where both are needed")
        PovertyKind kind,

        @NotNull ClassificationMethod method,
        @NotNull Residence residence,

        @NotNull @Schema(description = "How many; of a score, how many it stands for")
        int deprivationCount,

        @NotNull List<ClassifiedDeprivation> deprivations,
        @NotNull List<Comparison> comparisons,

        @NotNull
        @Schema(
                description =
                        "False where the rule set gives no limit between average and not poor for this method: then NOT_POOR holds both")
        boolean averageTold) {}
