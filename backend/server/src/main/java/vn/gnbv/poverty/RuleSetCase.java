package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household whose result under a rule set is known. */
@Schema(description = "A household whose result under a rule set is known, by which a draft is tried.")
public record RuleSetCase(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID ruleSetId,
        @NotNull String title,
        @NotNull ClassifiedHousehold household,
        @NotNull PovertyStatus expectedStatus,
        PovertyKind expectedKind,

        @Schema(description = "Where the expected result was read")
        String source) {}
