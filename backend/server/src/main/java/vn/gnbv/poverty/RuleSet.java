package vn.gnbv.poverty;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** A poverty standard: lines, score cuts and indicators of deprivation, and how they are combined. */
@Schema(
        description =
                "A poverty standard: lines, score cuts and indicators of deprivation, and how they are combined. One "
                        + "in force stays as it is.")
public record RuleSet(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "CN-1620") String code,
        @NotNull String titleVi,
        @NotNull String titleEn,

        @Schema(description = "The province whose own standard it is; absent for a national one")
        UUID unitId,

        String unitName,

        @Schema(description = "The national standard whose lines a province raises")
        UUID baseId,

        String baseCode,

        @NotNull @Schema(description = "First day on which it holds")
        LocalDate validFrom,

        @Schema(description = "Last day on which it holds; absent while no end is known")
        LocalDate validTo,

        @NotNull @Schema(examples = "Quyết định 59/2015/QĐ-TTg")
        String legalBasis,

        @NotNull Evidence evidence,
        @NotNull PovertyLogic logic,

        @NotNull @Schema(description = "Deprivations that are enough", examples = "3")
        int minDeprivations,

        @NotNull @Schema(description = "Points of the deprivation score (B2, B) for one deprivation", examples = "10")
        int pointsPerDeprivation,

        @NotNull @Schema(description = "One for rural, one for urban residence")
        List<RuleSetLine> lines,

        @NotNull List<RuleSetIndicator> indicators,
        @NotNull RuleSetState state,

        @NotNull @Schema(description = "Cases whose result is known")
        int caseCount,

        @Schema(
                description =
                        "Moment at which it was put in force here; absent for a draft, and for what the product brings")
        Instant enactedAt) {}
