package vn.gnbv.review;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision by which the reviews of a commune count. */
@Schema(description = "The commune chair's decision: from its day the reviews that it found count.")
public record ReviewRecognition(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID reviewRoundId,
        @NotNull UUID unitId,
        @NotNull String unitName,
        @NotNull RecognitionKind kind,
        @NotNull String decisionNumber,
        @NotNull LocalDate signedOn,
        @NotNull String signer,

        @Schema(description = "Households that a correction is about")
        List<UUID> householdIds,

        @NotNull int reviewCount,
        String note,
        String madeByName,
        @NotNull Instant recordedAt) {}
