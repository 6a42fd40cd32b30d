package vn.gnbv.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** What is said of a visit. */
@Schema(description = "What is said of a visit; its participants replace those before.")
public record SiteVisitInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID unitId,
        @NotNull VisitLevel level,
        @NotNull LocalDate visitedOn,

        @Schema(description = "CONFIRMED where not given") Evidence visitedOnEvidence,

        @NotNull VisitSelection selection,
        @Size(max = 1000) String selectionReason,
        @NotBlank @Size(max = 300) String titleVi,
        @NotBlank @Size(max = 300) String titleEn,
        @Size(max = 20_000) String minutesVi,
        @Size(max = 20_000) String minutesEn,
        @Size(max = 20) List<@NotNull @Valid VisitParticipants> participants) {

    /** Groups stand in one order, so that the same visit sent again is the same. */
    public SiteVisitInput {
        visitedOnEvidence = visitedOnEvidence == null ? Evidence.CONFIRMED : visitedOnEvidence;
        participants = participants == null ? List.of() : participants;
        if (participants.stream().allMatch(met -> met != null && met.group() != null)) {
            participants = participants.stream()
                    .sorted(Comparator.comparing(met -> met.group().name()))
                    .toList();
        }
    }
}
