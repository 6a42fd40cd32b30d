package vn.gnbv.poverty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.Residence;

/** The lines and score cuts of a rule set for one kind of residence; what lies on a limit counts as below it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Lines and score cuts for one kind of residence; what lies exactly on a limit counts as below it.")
public record RuleSetLine(
        @NotNull Residence residence,

        @Min(1)
        @Max(RuleSetLine.GREATEST_INCOME)
        @Schema(description = "Đồng per person and month; poor by income up to here. Only where either suffices")
        Long incomeLow,

        @NotNull
        @Min(1)
        @Max(RuleSetLine.GREATEST_INCOME)
        @Schema(description = "Đồng per person and month; poor or near-poor up to here", examples = "1500000")
        Long incomeHigh,

        @Min(1)
        @Max(RuleSetLine.GREATEST_INCOME)
        @Schema(description = "Đồng per person and month; average up to here. Left out where the standard gives none")
        Long averageMax,

        @Min(0)
        @Max(RuleSetLine.GREATEST_SCORE)
        @Schema(description = "Points of the income score (B1) that stand for incomeLow")
        Integer scoreLow,

        @Min(1)
        @Max(RuleSetLine.GREATEST_SCORE)
        @Schema(
                description =
                        "Points of the income score (B1, A) that stand for incomeHigh; left out where there is no form")
        Integer scoreHigh,

        @NotNull @Size(max = 5) @Schema(description = "Limits that were not read in a source yet")
        List<@NotNull PovertyLimit> unverified) {

    /** A thousand times the highest line so far: whatever is above was mistyped. */
    static final long GREATEST_INCOME = 1_000_000_000L;

    static final long GREATEST_SCORE = 1_000;

    public RuleSetLine {
        unverified = unverified == null ? null : unverified.stream().distinct().toList();
    }
}
