package vn.gnbv.finding;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a finding rests on. */
@EvidenceComplete
@Schema(
        description =
                "One thing that a finding rests on. VISIT and MINUTES name a visit, PHOTO an attachment, DOCUMENT and RESPONSE "
                        + "an attachment or a citation, FIGURE a cell of the result sheet with day, block and value.")
public record FindingEvidence(
        @Schema(description = "Left out for a new one; one that is sent back with its id stays the same")
        UUID id,

        @NotNull EvidenceKind kind,
        UUID siteVisitId,
        UUID attachmentId,
        @Size(max = 1000) String citation,

        @Size(max = 100) @Schema(examples = "1.1.latest.P135")
        String figureKey,

        LocalDate figureAsOf,
        @Positive Long figureBlock,
        @DecimalMin("-1e15") @DecimalMax("1e15") BigDecimal figureValue,
        @Size(max = 2000) String noteVi,
        @Size(max = 2000) String noteEn) {}
