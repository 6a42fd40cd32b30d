package vn.gnbv.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the checks of a round found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the checks of a round found in the scope of the caller, as all of it stands today.")
public record DataQuality(
        @NotNull UUID reviewRoundId,
        @NotNull LocalDate asOf,

        @NotNull @Schema(description = "include or exclude", examples = "include")
        String synthetic,

        @NotNull Checked checked,

        @NotNull @Schema(description = "Every check, the worst first, whether it found something or not")
        List<Check> checks,

        @NotNull @Schema(description = "Units in which something was found, by their code")
        List<Unit> units) {

    /** What was looked at. */
    @Schema(
            name = "DataQualityChecked",
            description = "How much was looked at: where it is nothing, finding nothing says nothing.")
    public record Checked(
            @NotNull long communes,

            @NotNull @Schema(description = "On the day of review")
            long households,

            @NotNull @Schema(description = "On the day of review")
            long members,

            @NotNull long reviews,

            @NotNull
            @Schema(
                    description =
                            "Identity numbers that wait to be checked; a minute or two after they are written none does")
            long unchecked) {}

    /** A check and how much it found. */
    @Schema(name = "DataQualityCheck")
    public record Check(
            @NotNull QualityCheck check,
            @NotNull QualitySeverity severity,
            @NotNull String titleVi,
            @NotNull String titleEn,
            @NotNull long count) {}

    /** What was found in a unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DataQualityUnit")
    public record Unit(
            @NotNull UUID unitId,
            @NotNull String unitCode,
            @NotNull String unitName,
            UUID districtId,

            @Schema(description = "District of the commune on the day of review")
            String districtName,

            @NotNull List<Count> counts) {}

    /** How much a check found in a unit. */
    @Schema(name = "DataQualityCount")
    public record Count(
            @NotNull QualityCheck check, @NotNull long count) {}
}
