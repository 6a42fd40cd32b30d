package vn.gnbv.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** A step that is recorded, or taken back. */
@Schema(
        description =
                "A step, recorded by the level that decides it. With withdrawsId it takes back that one: unit and step are its.")
public record ReviewStepInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID unitId,

        @NotNull @Schema(description = "RECOGNITION and APPROVAL are recorded as such")
        ProcedureStep step,

        @NotNull @PlausibleDay LocalDate heldOn,
        @Size(min = 1, max = 100) String decisionNumber,
        @Min(1) @Max(100_000) Integer personsPresent,
        @Min(0) @Max(100_000) Integer objectionCount,
        @Size(min = 1, max = 2000) String objections,
        @Size(min = 1, max = 1000) String note,
        UUID withdrawsId) {}
