package vn.gnbv.partner;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partner's service account may write within its scope. */
@Schema(description = "What a partner's service account may write within its scope.")
public record PartnerGrant(
        @NotNull UUID id,
        @NotNull int version,

        @NotNull
        @Schema(description = "Client of the service account at the identity provider", examples = "partner-demo")
        String client,

        @NotNull @Schema(description = "activities, budgets, results or targets", examples = "results")
        String resource,

        @Schema(description = "Agreement or decision that the grant rests on")
        String decision,

        @NotNull @Schema(description = "When it was granted or changed last")
        Instant recordedAt) {}
