package vn.gnbv.partner;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator grants. */
@Schema(description = "What an administrator grants.")
public record PartnerGrantInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._-]{1,100}")
        @Schema(description = "Client of the service account at the identity provider", examples = "partner-demo")
        String client,

        @NotNull
        @Pattern(regexp = "activities|budgets|households|results|targets")
        @Schema(description = "activities, budgets, results or targets", examples = "results")
        String resource,

        @Size(max = 500) @Schema(description = "Agreement or decision that the grant rests on")
        String decision) {}
