package vn.gnbv.finding;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;
import vn.gnbv.evaluation.Theme;
import vn.gnbv.place.AreaType;

/** What was found, where it holds, and what it rests on. */
@Schema(description = "What was found, where it holds, and what it rests on.")
public record Finding(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull @Schema(examples = "PH-07") String code,
        @NotNull FindingKind kind,
        CauseNature causeNature,
        @NotNull Theme theme,
        @NotNull List<AreaType> areaTypes,

        @NotNull @Schema(description = "For each of its area types, whether a site was visited there")
        List<AreaVisit> areaVisits,

        @NotNull FindingLevel level,
        @NotNull String titleVi,
        @NotNull String titleEn,
        @NotNull String textVi,
        @NotNull String textEn,
        @NotNull FindingStatus status,
        @NotNull List<FindingEvidence> evidence,
        @NotNull List<UUID> causeIds,
        @NotNull List<FindingCause> causes,
        @NotNull boolean synthetic)
        implements Part {}
