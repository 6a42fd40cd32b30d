package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review of the households of a unit. */
@Schema(
        description =
                "A review of the households of a unit, by the procedure of its day and under one poverty standard.")
public record ReviewRound(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "RS-2018") String code,
        @NotNull String title,
        @NotNull int year,
        @NotNull ReviewRoundKind kind,
        @NotNull UUID unitId,
        @NotNull String unitCode,
        @NotNull String unitName,

        @NotNull @Schema(description = "Day of review; decides the procedure")
        LocalDate reviewedOn,

        @NotNull UUID procedureId,
        @NotNull String procedureCode,
        @NotNull UUID ruleSetId,
        @NotNull String ruleSetCode,

        @Schema(description = "With which movement is computed; absent for a baseline")
        UUID previousRoundId,

        String previousRoundCode,
        @NotNull List<StepPeriod> timetable,
        String note,

        @NotNull @Schema(description = "A commune is recognised: the round stays as it is")
        boolean locked,

        @Schema(
                description =
                        "Where progress is asked for: households to review in the scope of the caller, of communes that are recognised those "
                                + "recognised, of the others those active today; absent of a round during the year, for nobody knows who will ask")
        Long households,

        @Schema(description = "Where progress is asked for: of these, with a review")
        Long reviewed,

        @Schema(description = "Where progress is asked for: of these, recognised")
        Long recognised,

        @Schema(description = "Where progress is asked for: recognised as poor")
        Long poor,

        @Schema(description = "Where progress is asked for: recognised as near-poor")
        Long nearPoor) {}
