package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a round is, commune by commune. */
@Schema(description = "How far a round is, in each commune and village of the caller's scope that has households.")
public record ReviewProgress(
        @NotNull UUID reviewRoundId,
        @NotNull LocalDate asOf,
        @NotNull List<Commune> communes) {

    /** A commune with its villages. */
    @Schema(name = "ReviewProgressCommune")
    public record Commune(
            @NotNull UUID unitId,
            @NotNull String unitCode,
            @NotNull String unitName,
            @NotNull Counts counts,
            @NotNull List<Step> steps,

            @NotNull @Schema(description = "Whether a step is overdue")
            boolean late,

            @NotNull List<Village> villages) {}

    /** A village; without a name, the households of none. */
    @Schema(name = "ReviewProgressVillage")
    public record Village(
            UUID villageId,
            String villageName,
            @NotNull Counts counts,
            @NotNull List<Step> steps,
            @NotNull boolean late) {}

    /** Households and what was found of them so far. */
    @Schema(name = "ReviewProgressCounts")
    public record Counts(
            @NotNull @Schema(description = "Active today") long households,
            @NotNull long reviewed,
            @NotNull long poor,
            @NotNull long nearPoor,
            @NotNull long average,
            @NotNull long notPoor,
            @NotNull long recognised) {

        Counts plus(Counts other) {
            return new Counts(
                    households + other.households,
                    reviewed + other.reviewed,
                    poor + other.poor,
                    nearPoor + other.nearPoor,
                    average + other.average,
                    notPoor + other.notPoor,
                    recognised + other.recognised);
        }
    }

    /** A step of the procedure. */
    @Schema(name = "ReviewProgressStep")
    public record Step(
            @NotNull ProcedureStep step,

            @Schema(description = "Day on which it was taken; of villages the last")
            LocalDate heldOn,

            @Schema(description = "Last day by the timetable")
            LocalDate until,

            @NotNull @Schema(description = "Not taken though its last day has passed, or taken after it")
            boolean late) {}
}
