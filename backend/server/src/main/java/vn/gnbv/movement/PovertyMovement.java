package vn.gnbv.movement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Movement between a round and its previous one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Movement of the poor and the near-poor between a round and its previous one, of the reviews of both that are recognised by asOf, as known "
                        + "at a block.")
public record PovertyMovement(
        @NotNull UUID reviewRoundId,

        @Schema(description = "Absent for a baseline") UUID previousRoundId,

        @NotNull @Schema(description = "Reviews recognised up to this day", examples = "2018-12-31")
        LocalDate asOf,

        @NotNull @Schema(description = "Recorded up to this block")
        long block,

        @NotNull @Schema(description = "include or exclude", examples = "include")
        String synthetic,

        @NotNull Grouping by,

        @NotNull
        @Schema(description = "The round has no previous one, for a new period begins with it: there is no movement")
        boolean baseline,

        @Schema(description = "All units together: what moves between them is no movement; absent for a baseline")
        UnitMovement total,

        @NotNull @Schema(description = "Each unit that has a household in one of the rounds, in order")
        List<UnitMovement> units) {

    /** By what it is told apart. */
    public enum Grouping {
        NONE,
        COMMUNE,
        DISTRICT,
        PROVINCE
    }

    /** Movement in one unit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "UnitMovement",
            description =
                    "Movement in one unit of the day of the round; a commune that was merged since the previous round goes with its successor.")
    public record UnitMovement(
            @Schema(description = "The unit; absent for all together, and where there is none on that day")
            UUID unitId,

            String name,
            @NotNull StatusMovement poor,
            @NotNull StatusMovement nearPoor) {}

    /** Movement of one status. */
    @Schema(
            name = "StatusMovement",
            description =
                    "Movement of households, and of the persons in them: those who leave by their number in the previous round, those who come by "
                            + "their number in this one.")
    public record StatusMovement(
            @NotNull MovementBalance households, @NotNull MovementBalance persons) {}
}
