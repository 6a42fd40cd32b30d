package vn.gnbv.deprivation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.poverty.PovertyStatus;

/** What is asked of a round. */
public class DeprivationFilter {
    /** Weights that are often taken. */
    public enum Weighting {
        INDICATORS,
        DIMENSIONS
    }

    @QueryParam("unitId")
    @Parameter(description = "Only households reviewed in this unit, one below it at any time, or one it came from.")
    UUID unitId;

    @QueryParam("status")
    @Parameter(description = "Only households with this result.")
    PovertyStatus status;

    @QueryParam("by")
    @Parameter(description = "By what groups are told apart; one group where not given.")
    MultidimensionalPoverty.Grouping by;

    @QueryParam("measure")
    @Parameter(description = "What is counted: `PERSONS` where not given.")
    MultidimensionalPoverty.Measure measure;

    @QueryParam("k")
    @DecimalMin(value = "0", inclusive = false)
    @DecimalMax("1")
    @Digits(integer = 1, fraction = 6)
    @Parameter(
            description =
                    "Share of the weights from which on one is poor, above 0, at most 1; where not given, the deprivations that the standard asks for by "
                            + "the number of its indicators.",
            example = "0.333333")
    BigDecimal k;

    @QueryParam("weights")
    @Parameter(
            description =
                    "`INDICATORS`: each indicator weighs the same, as in the law (where not given); `DIMENSIONS`: each dimension does, and in it each indicator.")
    Weighting weights;

    @QueryParam("weight")
    @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}:[0-9]{1,4}(,[A-Z][A-Z0-9_]{1,39}:[0-9]{1,4}){0,29}")
    @Parameter(
            description =
                    "Weights of one's own: CODE:WEIGHT, a whole number, for each indicator that weighs anything, parted by commas; replaces `weights`.",
            example = "TOILET:20,WATER_SOURCE:10")
    String weight;
}
