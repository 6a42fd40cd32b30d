package vn.gnbv.visit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.place.AreaType;
import vn.gnbv.place.UnitLevel;

/** A meeting with a province, district, commune, group or household. */
@Schema(description = "A meeting with a province, district, commune, group or household.")
public record SiteVisit(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull UUID unitId,
        @NotNull String unitCode,
        @NotNull String unitName,
        @NotNull UnitLevel unitLevel,
        @NotNull VisitLevel level,
        @NotNull LocalDate visitedOn,

        @NotNull @Schema(description = "UNVERIFIED where no source gives the day")
        Evidence visitedOnEvidence,

        @NotNull VisitSelection selection,
        String selectionReason,
        @NotNull String titleVi,
        @NotNull String titleEn,
        String minutesVi,
        String minutesEn,

        @Schema(
                description =
                        "Area type of the place at the evaluation's cut-off day; absent for a province, and for a district "
                                + "that is no poor district")
        AreaType areaType,

        @Schema(description = "False where the area type rests on an unverified designation")
        Boolean areaTypeVerified,

        @NotNull List<VisitParticipants> participants,

        @NotNull @Schema(description = "Number of photos and documents of the visit that the caller sees")
        int attachments,

        @NotNull boolean synthetic)
        implements Part {}
