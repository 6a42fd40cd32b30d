package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All cases of a rule set, tried. */
@Schema(description = "All cases of a rule set, tried; those that do not hold first.")
public record RuleSetTrial(
        @NotNull UUID ruleSetId,
        @NotNull int ruleSetVersion,
        @NotNull int held,
        @NotNull int failed,
        @NotNull List<RuleSetCaseResult> results) {}
