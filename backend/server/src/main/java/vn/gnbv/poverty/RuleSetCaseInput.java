package vn.gnbv.poverty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says of a case. */
@Schema(description = "A household, and the result that is expected of the rule set.")
public record RuleSetCaseInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 200) String title,
        @NotNull @Valid ClassifiedHousehold household,
        @NotNull PovertyStatus expectedStatus,

        @Schema(description = "Only for a poor household, where either income or deprivation suffices")
        PovertyKind expectedKind,

        @Size(max = 500) @Schema(description = "Where the expected result was read")
        String source) {}
