package vn.gnbv.about;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stranger with curl needs to begin. */
@Schema(description = "The product and where its parts are.")
public record About(
        @NotNull @Schema(examples = "GNBV") String product,
        @NotNull @Schema(examples = "1.0.0") String version,

        @NotNull
        @Schema(description = "Issuer of the bearer tokens", examples = "http://localhost:8080/auth/realms/gnbv")
        String issuer,

        @NotNull
        @Schema(
                description = "Where a token is had",
                examples = "http://localhost:8080/auth/realms/gnbv/protocol/openid-connect/token")
        String tokenEndpoint,

        @NotNull @Schema(description = "Public client for scripts: grant by password", examples = "gnbv-cli")
        String scriptClientId,

        @NotNull @Schema(description = "Public client of the web application: code with PKCE", examples = "gnbv-spa")
        String webClientId,

        @NotNull @Schema(description = "Whether illustrative demo data is loaded")
        boolean demo,

        @NotNull
        @Schema(description = "Ed25519 key that verifies the seal of the audit: X.509 SubjectPublicKeyInfo in PEM")
        String sealPublicKey,

        @NotNull @Schema(description = "Addresses by name") Map<String, String> links) {}
