package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Households, classified, and by what. */
@Schema(description = "Households, classified in the order in which they came, and by which version of which rule set.")
public record ClassificationAnswer(
        @NotNull UUID ruleSetId,
        @NotNull String ruleSetCode,
        @NotNull int ruleSetVersion,
        @NotNull RuleSetState ruleSetState,
        @NotNull String legalBasis,
        @NotNull List<Classification> classifications) {}
