package vn.gnbv.deprivation;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate with what it was made of, so that it can be rolled up exactly. */
@Schema(
        description =
                "A rate between 0 and 1 with what it was made of: rates of several groups are added up by these, never averaged.")
public record CountedRatio(
        @NotNull long numerator,
        @NotNull long denominator,

        @Schema(description = "To six places; absent where there is nothing to divide by", examples = "0.286713")
        BigDecimal value) {
    private static final int PLACES = 6;

    static CountedRatio of(long numerator, long denominator) {
        BigDecimal value = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP);
        return new CountedRatio(numerator, denominator, value);
    }
}
