package vn.gnbv.indicator;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was achieved, by one source; of several sources for the same thing one is official. */
@Schema(description = "What was achieved, by one source; of several sources for the same thing one is official.")
public record Result(
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
        UUID activityId,
        String activityCode,
        @NotNull @Schema(examples = "TOTAL") String groupCode,

        @NotNull @Schema(description = "First day of the period that the result is about; a stock has one day")
        LocalDate periodFrom,

        @NotNull @Schema(description = "Last day of that period")
        LocalDate effectiveOn,

        BigDecimal value,
        @Schema(description = "Of a ratio") Long numerator,
        @Schema(description = "Of a ratio") Long denominator,
        @NotNull boolean official,
        String citation,
        String note,

        @NotNull @Schema(description = "Illustrative, not a fact")
        boolean synthetic) {}
