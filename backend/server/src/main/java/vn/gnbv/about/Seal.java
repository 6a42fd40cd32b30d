package vn.gnbv.about;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the recorded order reaches. */
@Schema(description = "The last sealed block.")
public record Seal(
        @NotNull @Schema(description = "Number of the block; 0 before the first")
        long block,

        @NotNull Instant sealedAt) {}
