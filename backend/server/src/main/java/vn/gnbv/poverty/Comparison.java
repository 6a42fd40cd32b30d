package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One comparison that was made, in the order in which it was made. */
@Schema(
        name = "ClassificationComparison",
        description = "One comparison that was made, in the order in which it was made.")
public record Comparison(
        @NotNull ClassifiedValue of,

        @NotNull @Schema(description = "Đồng per person and month, points, or how many")
        long value,

        @NotNull ClassificationOperator operator,
        @NotNull PovertyLimit with,

        @NotNull @Schema(description = "In the unit of the value")
        long limit,

        @NotNull boolean holds,

        @NotNull @Schema(description = "False where the limit was not read in a source yet")
        boolean verified) {}
