package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a rule set was put in force. */
@Schema(description = "That a rule set was put in force: when, by whom, on how many cases.")
public record RuleSetEnactment(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID ruleSetId,
        @NotNull int ruleSetVersion,

        @NotNull @Schema(description = "Cases that gave the expected result")
        int casesHeld,

        @NotNull Instant recordedAt,

        @Schema(description = "Subject of whoever put it in force")
        String madeBy,

        String madeByName) {}
