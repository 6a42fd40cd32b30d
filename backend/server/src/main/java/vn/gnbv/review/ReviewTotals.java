package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counted results of a round: of each household the last review that was recognised. */
@Schema(description = "Counted results of a round: of each household the last review that was recognised.")
public record ReviewTotals(
        @NotNull @Schema(description = "Households that were reviewed")
        long households,

        @NotNull long poor,
        @NotNull long poorByIncome,
        @NotNull long poorByDeprivation,
        @NotNull long nearPoor,
        @NotNull long average,
        @NotNull long notPoor,
        @NotNull long poorPersons,
        @NotNull long nearPoorPersons,
        @NotNull long averagePersons,
        @NotNull List<CommuneTotals> communes) {

    /** The same of one commune. */
    public record CommuneTotals(
            @NotNull UUID unitId,
            @NotNull String unitCode,
            @NotNull String unitName,
            @NotNull long households,
            @NotNull long poor,
            @NotNull long poorByIncome,
            @NotNull long poorByDeprivation,
            @NotNull long nearPoor,
            @NotNull long average,
            @NotNull long notPoor,
            @NotNull long poorPersons,
            @NotNull long nearPoorPersons,
            @NotNull long averagePersons) {}
}
