package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which version of a rule set is to be put in force. */
@Schema(description = "Which version of a rule set is to be put in force.")
public record RuleSetEnactmentInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Schema(description = "Version of the rule set that was read")
        Integer ruleSetVersion) {}
