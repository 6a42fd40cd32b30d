package vn.gnbv.sheet;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rows of one side of a figure come to. */
@Schema(description = "What all rows of one side of a figure come to, added up one by one.")
public record SheetSide(
        @NotNull @Schema(description = "VALUE, NUMERATOR or DENOMINATOR", examples = "VALUE")
        String side,

        @NotNull @Schema(description = "Rows", examples = "1204")
        long count,

        @NotNull BigDecimal sum) {}
