package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.ClassificationMethod;
import vn.gnbv.poverty.Comparison;
import vn.gnbv.poverty.PovertyKind;
import vn.gnbv.poverty.PovertyStatus;

/** What was found of a household in a round, and what that makes it. */
@Schema(
        description =
                "What was found of a household in a round, and what that makes it. Never changed: a correction supersedes it.")
public record Review(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID reviewRoundId,

        @Schema(description = "Absent where the round is of a place outside the scope")
        String reviewRoundCode,

        @NotNull UUID householdId,

        @Schema(description = "Absent where the household has moved out of the scope")
        String householdCode,

        @Schema(description = "Of today; absent for analysts")
        String headName,

        @NotNull @Schema(description = "Commune where it lived on the day of review")
        UUID unitId,

        @NotNull String unitName,
        UUID villageId,
        String villageName,
        UUID supersedesId,

        @Schema(description = "Review that corrects this one")
        UUID supersededById,

        @NotNull LocalDate reviewedOn,
        @NotNull Residence residence,
        @NotNull ClassificationMethod method,
        @NotNull ReviewInputs inputs,
        @NotNull UUID ruleSetId,
        @NotNull int ruleSetVersion,

        @NotNull @Schema(description = "The computed one, unless a decision says otherwise")
        PovertyStatus status,

        PovertyKind statusKind,
        @NotNull PovertyStatus computedStatus,
        PovertyKind computedKind,
        @NotNull int deprivationCount,

        @NotNull @Schema(description = "Every comparison that led to the computed result")
        List<Comparison> steps,

        ReviewOverride override,
        @NotNull int persons,
        String headEthnicGroupCode,
        @NotNull boolean ethnicMinority,
        @NotNull boolean nativeMinority,
        @NotNull boolean withoutWorkingCapacity,
        @NotNull boolean merit,
        Boolean agricultural,
        @NotNull List<PovertyCause> causes,
        @NotNull List<SupportNeed> needs,
        Integer childDeprivationCount,

        @Schema(description = "Whether its head is a woman; absent where that is not known")
        Boolean headFemale,

        @Schema(description = "Members under 16 years; absent where that is not known")
        Integer childCount,

        Integer uninsuredChildCount,
        Integer undernourishedChildCount,
        Integer outOfSchoolChildCount,
        String note,
        UUID recognitionId,

        @Schema(description = "Day from which it counts; absent until it is recognised")
        LocalDate recognisedOn,

        @NotNull @Schema(description = "Illustrative, not a fact")
        boolean synthetic,

        String madeByName,
        @NotNull Instant recordedAt) {}
