package vn.gnbv.deprivation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.poverty.PovertyDimension;

/** Multidimensional poverty of a round, by group. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Multidimensional poverty by Alkire and Foster (2011): of the reviews of a round that are recognised by asOf, as known at a block.")
public record MultidimensionalPoverty(
        @NotNull UUID reviewRoundId,

        @NotNull @Schema(description = "Reviews recognised up to this day", examples = "2018-12-31")
        LocalDate asOf,

        @NotNull @Schema(description = "Recorded up to this block")
        long block,

        @NotNull @Schema(description = "include or exclude", examples = "include")
        String synthetic,

        @NotNull Measure measure,
        @NotNull Grouping by,

        @NotNull
        @Schema(description = "Who is deprived of at least this share of the weights is poor", examples = "0.3")
        BigDecimal k,

        @NotNull List<IndicatorWeight> weights,

        @NotNull @Schema(description = "All of them together")
        GroupPoverty total,

        @NotNull @Schema(description = "Each group that has a household, in order")
        List<GroupPoverty> groups) {

    /** What is counted. */
    public enum Measure {
        PERSONS,
        HOUSEHOLDS
    }

    /** By what it is told apart; a household goes with the ethnic group of its head. */
    public enum Grouping {
        NONE,
        COMMUNE,
        DISTRICT,
        AREA_TYPE,
        RESIDENCE,
        ETHNIC_GROUP,
        ETHNIC_MINORITY
    }

    /** How much a deprivation weighs among all. */
    @Schema(description = "How much an indicator weighs: its weight by the sum of all.")
    public record IndicatorWeight(
            @NotNull String indicator,
            @NotNull PovertyDimension dimension,

            @NotNull @Schema(description = "In the language of the caller")
            String title,

            @NotNull int weight) {}

    /** One group. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "GroupPoverty",
            description = "Poverty of a group. Rates of groups add up by numerator and denominator.")
    public record GroupPoverty(
            @Schema(
                    description =
                            "Id of the unit, or code of what tells groups apart; absent for all together, and where it is not known")
            String key,

            @Schema(description = "Name in the language of the caller, where it has one")
            String name,

            @NotNull @Schema(description = "Households counted")
            long households,

            @NotNull @Schema(description = "Persons in them on the day of review")
            long persons,

            @NotNull
            @Schema(
                    description =
                            "Households of which only points of the deprivation form are kept: they are in no other figure")
            long withoutIndicators,

            @NotNull @Schema(description = "H: the poor among all")
            CountedRatio headcount,

            @NotNull @Schema(description = "A: what the poor are deprived of, by weight, on average")
            CountedRatio intensity,

            @NotNull @Schema(description = "M0 = H × A") CountedRatio adjustedHeadcount,

            @NotNull List<IndicatorShare> indicators) {}

    /** What one indicator is for a group. */
    @Schema(description = "One indicator in a group.")
    public record IndicatorShare(
            @NotNull String indicator,

            @NotNull @Schema(description = "Those deprived of it among all")
            CountedRatio rawHeadcount,

            @NotNull @Schema(description = "Those who are poor and deprived of it among all")
            CountedRatio censoredHeadcount,

            @NotNull @Schema(description = "Its part of M0; contributions add up to 1")
            CountedRatio contribution) {}
}
