package vn.gnbv.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** What a review found of a household; its result is computed. */
@Schema(
        description =
                "What was found of a household. Commune, residence and result are the server's; what is left out of persons, head, merit and children comes from the registry.")
public record ReviewInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID reviewRoundId,
        @NotNull UUID householdId,

        @Schema(description = "Review of the household in the round that this one corrects")
        UUID supersedesId,

        @Schema(description = "Left out: the day of the round") @PlausibleDay
        LocalDate reviewedOn,

        @NotNull @Valid ReviewInputs inputs,
        @Valid ReviewOverride override,

        @Min(1) @Max(100) @Schema(description = "Members on that day")
        Integer persons,

        @Pattern(regexp = "[0-9]{2}") @Schema(description = "Of the head on that day", examples = "14")
        String headEthnicGroupCode,

        @Schema(description = "Minority that is native to the place (dân tộc tại chỗ)")
        Boolean nativeMinority,

        @Schema(description = "Nobody in it is able to work")
        Boolean withoutWorkingCapacity,

        Boolean merit,

        @Schema(description = "Of an average household: whether it lives by farming, forestry, fishery or salt making")
        Boolean agricultural,

        @NotNull @Size(max = 8) List<@NotNull PovertyCause> causes,
        @NotNull @Size(max = 6) List<@NotNull SupportNeed> needs,

        @Min(0) @Max(30) @Schema(description = "Deprivations of its children")
        Integer childDeprivationCount,

        Boolean headFemale,

        @Min(0) @Max(30) @Schema(description = "Members under 16 years on that day")
        Integer childCount,

        @Min(0) @Max(30) @Schema(description = "Children without health insurance")
        Integer uninsuredChildCount,

        @Min(0) @Max(30) @Schema(description = "Children stunted or underweight for their age")
        Integer undernourishedChildCount,

        @Min(0) @Max(30) @Schema(description = "Children of 5 years and more who do not go to school")
        Integer outOfSchoolChildCount,

        @Size(min = 1, max = 1000) String note) {

    /** Not said is no. */
    public ReviewInput {
        nativeMinority = Boolean.TRUE.equals(nativeMinority);
        withoutWorkingCapacity = Boolean.TRUE.equals(withoutWorkingCapacity);
        causes = causes == null ? null : causes.stream().distinct().sorted().toList();
        needs = needs == null ? null : needs.stream().distinct().sorted().toList();
    }

    /** The same with what the database took from round and registry. */
    ReviewInput completed(ReviewEntity kept) {
        return new ReviewInput(
                id,
                reviewRoundId,
                householdId,
                supersedesId,
                reviewedOn == null ? kept.reviewedOn : reviewedOn,
                inputs,
                override,
                persons == null ? kept.persons : persons,
                headEthnicGroupCode == null ? kept.headEthnicGroupCode : headEthnicGroupCode,
                nativeMinority,
                withoutWorkingCapacity,
                merit == null ? kept.merit : merit,
                agricultural,
                causes,
                needs,
                childDeprivationCount,
                headFemale == null ? kept.headFemale : headFemale,
                childCount == null ? kept.childCount : childCount,
                uninsuredChildCount == null ? kept.uninsuredChildCount : uninsuredChildCount,
                undernourishedChildCount,
                outOfSchoolChildCount == null ? kept.outOfSchoolChildCount : outOfSchoolChildCount,
                note);
    }
}
