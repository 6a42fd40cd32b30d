package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.FieldProblem;

/** What a rule set makes of a case, beside what is expected. */
@Schema(description = "What a rule set makes of a case, beside what is expected.")
public record RuleSetCaseResult(
        @NotNull RuleSetCase tried,

        @Schema(description = "Absent where the rule set cannot classify the case")
        Classification classification,

        @NotNull
        @Schema(description = "Why it cannot be classified, such as an indicator that the rule set has no more")
        List<FieldProblem> problems,

        @NotNull @Schema(description = "The result is the expected one")
        boolean holds) {}
