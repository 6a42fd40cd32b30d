package vn.gnbv.poverty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** A basic social service, and from when on a household is deprived of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A basic social service, and from when on a household is deprived of it.")
public record RuleSetIndicator(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Schema(examples = "TOILET")
        String code,

        @NotNull PovertyDimension dimension,
        @NotBlank @Size(max = 200) String titleVi,
        @NotBlank @Size(max = 200) String titleEn,

        @Size(max = 500) @Schema(description = "From when on a household is deprived")
        String thresholdVi,

        @Size(max = 500) String thresholdEn,
        @NotNull Evidence evidence) {}
