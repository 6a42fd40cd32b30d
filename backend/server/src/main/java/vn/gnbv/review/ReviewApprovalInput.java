package vn.gnbv.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** A decision on the totals of a round. */
@Schema(description = "A decision on the totals of a round; the totals are the server's.")
public record ReviewApprovalInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 100) @Schema(examples = "1427/QĐ-UBND")
        String decisionNumber,

        @NotNull @PlausibleDay LocalDate signedOn,
        @NotBlank @Size(max = 100) String signer,
        @Size(min = 1, max = 1000) String note) {}
