package vn.gnbv.about;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the recorded order reaches. */
@Schema(description = "The last sealed block.")
public record Seal(
        @NotNull @Schema(description = "Number of the block; 0 before the first")
        long block,

        @NotNull @Schema(description = "The latest moment that can be asked for as `knownAt`")
        Instant sealedAt,

        @Schema(description = "SHA-256 of the block as it is signed, hexadecimal; absent in the moment before it is")
        String hash,

        @Schema(description = "Ed25519 signature over `gnbv block <hash>`, hexadecimal")
        String signature,

        @Schema(description = "Fingerprint of the key: first 16 digits of the SHA-256 of the public key in DER")
        String keyId) {}
