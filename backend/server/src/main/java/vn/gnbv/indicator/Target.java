package vn.gnbv.indicator;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was planned for an indicator at a unit in a period: a value, a band, or for a ratio its counts. */
@Schema(
        description =
                "What was planned for an indicator at a unit in a period: a value, a band, or for a ratio its counts.")
public record Target(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID indicatorId,
        @NotNull String indicatorCode,
        @NotNull UUID unitId,
        @NotNull String unitCode,
        @NotNull String unitName,
        UUID projectId,
        String projectCode,
        UUID subProjectId,
        String subProjectCode,
        @NotNull @Schema(examples = "TOTAL") String groupCode,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        BigDecimal value,
        @Schema(description = "Lower end of a band") BigDecimal valueLow,
        @Schema(description = "Upper end of a band") BigDecimal valueHigh,
        Long numerator,
        Long denominator,
        String decision,
        String citation,

        @NotNull @Schema(description = "Illustrative, not a fact")
        boolean synthetic) {}
