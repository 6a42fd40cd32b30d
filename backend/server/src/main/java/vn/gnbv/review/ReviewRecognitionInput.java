package vn.gnbv.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** A decision that recognises reviews. */
@Schema(
        description =
                "INITIAL recognises all reviews of the commune, once; CORRECTION those of the households named, later.")
public record ReviewRecognitionInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Schema(description = "Commune") UUID unitId,
        @NotNull RecognitionKind kind,

        @NotBlank @Size(max = 100) @Schema(examples = "125/QĐ-UBND")
        String decisionNumber,

        @NotNull @PlausibleDay LocalDate signedOn,
        @NotBlank @Size(max = 100) String signer,
        @Size(min = 1, max = 1000) List<@NotNull UUID> householdIds,
        @Size(min = 1, max = 1000) String note) {

    public ReviewRecognitionInput {
        householdIds = householdIds == null
                ? null
                : List.copyOf(householdIds.stream().distinct().sorted().toList());
    }
}
