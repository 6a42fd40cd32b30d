package vn.gnbv.place;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit became, or what it came from, through one change or several. */
@Schema(description = "What a unit became, or what it came from, through one change or several.")
public record UnitSuccession(
        @NotNull UUID unitId,
        @NotNull LocalDate asOf,
        @NotNull @Schema(description = "Nearest first") List<Step> items) {

    /** A unit at the other end of a chain of changes. */
    @Schema(
            name = "UnitSuccessionStep",
            description = "A unit at the other end of a chain of changes, with the last of them.")
    public record Step(
            @NotNull UUID unitId,
            @NotNull String code,
            @NotNull UnitLevel level,
            @NotNull UnitKind kind,
            @NotNull String name,
            @NotNull LocalDate validFrom,
            LocalDate validTo,

            @NotNull @Schema(description = "Changes between the two units")
            int distance,

            @NotNull UUID changeId,
            @NotNull UnitChangeKind changeKind,
            @NotNull LocalDate effectiveOn,
            @NotNull String decision,

            @Schema(description = "Of the last change, where the decision gives one")
            BigDecimal share) {}
}
