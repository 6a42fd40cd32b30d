package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.poverty.PovertyStatus;

/** Whether every review of a round gives its stored result again. */
@Schema(description = "Whether every review of a round that the caller sees gives its stored result again.")
public record ReviewRecomputation(
        @NotNull UUID reviewRoundId,
        @NotNull long checked,
        @NotNull long differing,

        @NotNull @Schema(description = "The first hundred of them")
        List<Difference> differences) {

    /** A review whose stored result is not what its inputs give. */
    @Schema(name = "ReviewDifference")
    public record Difference(
            @NotNull UUID reviewId,
            @NotNull PovertyStatus stored,

            @Schema(description = "Absent where the inputs cannot be classified")
            PovertyStatus recomputed) {}
}
