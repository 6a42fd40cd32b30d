package vn.gnbv.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** What an officer says of a round. */
@Schema(description = "A round: its unit and standard stay once it has begun, all of it once a commune is recognised.")
public record ReviewRoundInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Pattern(regexp = "[0-9A-Za-z./-]{1,30}") @Schema(examples = "RS-2018")
        String code,

        @NotBlank @Size(max = 200) String title,
        @NotNull @Min(1990) @Max(2100) Integer year,
        @NotNull ReviewRoundKind kind,

        @NotNull @Schema(description = "Province, district or commune")
        UUID unitId,

        @NotNull @PlausibleDay LocalDate reviewedOn,

        @Schema(description = "Left out: the standard in force there on the day of review")
        UUID ruleSetId,

        @Schema(
                description =
                        "An earlier round of the unit under a standard of the same period; left out for a baseline")
        UUID previousRoundId,

        @NotNull @Size(max = 20) List<@NotNull @Valid StepPeriod> timetable,
        @Size(min = 1, max = 1000) String note) {

    ReviewRoundInput under(UUID standard) {
        return new ReviewRoundInput(
                id, code, title, year, kind, unitId, reviewedOn, standard, previousRoundId, timetable, note);
    }
}
