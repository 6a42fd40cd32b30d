package vn.gnbv.indicator;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** What is measured: definition, unit, and over what it may be added. */
@Schema(description = "What is measured: definition, unit, and over what it may be added.")
public record Indicator(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "POOR_HOUSEHOLDS") String code,
        @NotNull @Schema(examples = "Hộ nghèo") String titleVi,
        @NotNull String titleEn,
        @NotNull @Schema(examples = "hộ") String unitVi,
        @NotNull @Schema(examples = "households") String unitEn,
        @NotNull IndicatorKind kind,
        @NotNull IndicatorCut cut,
        @Schema(description = "Of a ratio") String numeratorVi,
        String numeratorEn,
        @Schema(description = "Of a ratio") String denominatorVi,
        String denominatorEn,
        @NotNull IndicatorDirection direction,
        @NotNull IndicatorFrequency frequency,

        @NotNull @Schema(description = "Decimals that a value is shown with")
        int decimals,

        @NotNull boolean additiveOverPlaces,
        @NotNull @Schema(description = "Never of a stock") boolean additiveOverTime,
        @NotNull boolean additiveOverGroups,
        String legalBasis,
        @NotNull Evidence evidence) {}
