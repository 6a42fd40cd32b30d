package vn.gnbv.finding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.AreasByPlace;
import vn.gnbv.evaluation.Theme;
import vn.gnbv.place.AreaType;

/** What is said of a finding. */
@CauseHasNature
@Schema(description = "What is said of a finding; its evidence and causes replace those before.")
public record FindingInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 20) String code,
        @NotNull FindingKind kind,

        @Schema(description = "For a CAUSE, and only for one")
        CauseNature causeNature,

        @NotNull Theme theme,
        @NotNull @AreasByPlace List<AreaType> areaTypes,
        @NotNull FindingLevel level,
        @NotBlank @Size(max = 500) String titleVi,
        @NotBlank @Size(max = 500) String titleEn,
        @NotBlank @Size(max = 8000) String textVi,
        @NotBlank @Size(max = 8000) String textEn,

        @Schema(description = "DRAFT where not given; AGREED needs evidence")
        FindingStatus status,

        @Size(max = 50) List<@NotNull @Valid FindingEvidence> evidence,

        @Size(max = 20) @Schema(description = "Findings of the kind CAUSE that explain this limitation or obstacle")
        List<@NotNull UUID> causeIds) {

    public FindingInput {
        status = status == null ? FindingStatus.DRAFT : status;
        evidence = evidence == null ? List.of() : evidence;
        causeIds = causeIds == null ? List.of() : causeIds;
    }
}
