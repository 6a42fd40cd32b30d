package vn.gnbv.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.FundingSource;

/** Planned money of one source of one program in an activity; several make it an integrated one. */
@Schema(
        name = "ActivityFinancing",
        description = "Planned money of one source of one program in an activity; several make it an integrated one.")
public record Financing(
        @NotNull UUID programId,
        @NotNull FundingSource fundingSource,

        @NotNull @Min(1) @Max(Financing.GREATEST_AMOUNT) @Schema(description = "Whole đồng", examples = "150000000")
        Long amount) {

    /** A thousand times a province's yearly budget: whatever is above was mistyped. */
    static final long GREATEST_AMOUNT = 1_000_000_000_000_000L;

    static final Comparator<Financing> ORDER = Comparator.comparing(
                    (Financing financing) -> String.valueOf(financing.programId()))
            .thenComparing(financing -> String.valueOf(financing.fundingSource()));
}
