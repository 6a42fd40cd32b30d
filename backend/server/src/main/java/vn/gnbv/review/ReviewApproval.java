package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision by which a province approves the totals of a round. */
@Schema(
        description =
                "The province chair's decision on the totals of a round, as they were then; what they are now stands beside.")
public record ReviewApproval(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID reviewRoundId,
        @NotNull UUID unitId,
        @NotNull String unitName,
        @NotNull String decisionNumber,
        @NotNull LocalDate signedOn,
        @NotNull String signer,
        @NotNull ReviewTotals totals,

        @NotNull @Schema(description = "What was corrected since makes them differ")
        ReviewTotals totalsNow,

        @NotNull boolean differs,
        String note,
        String madeByName,
        @NotNull Instant recordedAt) {}
