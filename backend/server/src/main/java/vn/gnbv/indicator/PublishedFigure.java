package vn.gnbv.indicator;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount, count or rate that somebody published: compared with our own figures, never booked or rolled up. */
@Schema(
        description =
                "An amount, count or rate that somebody published: compared with our own figures, never booked or rolled up.")
public record PublishedFigure(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "poor_households") String measure,
        UUID indicatorId,
        String indicatorCode,

        @Schema(description = "Absent where the source means a place that is no unit")
        UUID unitId,

        String unitCode,
        String unitName,

        @Schema(description = "The place in the words of the source")
        String placeNote,

        @Schema(description = "Absent where the source gives no period")
        LocalDate periodFrom,

        LocalDate periodTo,
        @NotNull FigureQualifier qualifier,
        @NotNull BigDecimal value,
        @NotNull @Schema(examples = "households") String valueUnit,
        String programLabel,
        UUID projectId,
        String projectCode,
        UUID subProjectId,
        String subProjectCode,
        FigureCapital capitalType,
        String fundingSource,
        @NotNull String citation,
        String note) {}
