package vn.gnbv.report;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The signed paper of an issue. */
@Schema(description = "The signed paper of an issue, scanned to PDF.")
public record Scan(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull int issueNumber,

        @NotNull @Schema(description = "Checksum of the bytes")
        String sha256,

        @NotNull long sizeBytes) {}
