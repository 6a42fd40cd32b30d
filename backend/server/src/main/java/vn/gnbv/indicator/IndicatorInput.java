package vn.gnbv.indicator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** What a client says of an indicator. */
@Schema(description = "What a client says of an indicator.")
public record IndicatorInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Pattern(regexp = "[A-Z0-9_.-]{2,60}") String code,
        @NotBlank @Size(max = 300) String titleVi,
        @NotBlank @Size(max = 300) String titleEn,
        @NotBlank @Size(max = 60) String unitVi,
        @NotBlank @Size(max = 60) String unitEn,
        @NotNull IndicatorKind kind,
        @NotNull IndicatorCut cut,
        @Size(max = 300) String numeratorVi,
        @Size(max = 300) String numeratorEn,
        @Size(max = 300) String denominatorVi,
        @Size(max = 300) String denominatorEn,
        @NotNull IndicatorDirection direction,
        @NotNull IndicatorFrequency frequency,
        @NotNull @Min(0) @Max(6) Integer decimals,
        @NotNull Boolean additiveOverPlaces,
        @NotNull Boolean additiveOverTime,
        @NotNull Boolean additiveOverGroups,
        @Size(max = 500) String legalBasis,
        @NotNull Evidence evidence) {}
