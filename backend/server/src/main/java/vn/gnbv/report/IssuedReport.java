package vn.gnbv.report;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An issue of a report: the publication, or a correction of it. */
@Schema(description = "An issue of a report: its block, its files by checksum, and what replaced it.")
public record IssuedReport(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,

        @NotNull @Schema(description = "1 for the publication", examples = "1")
        int issueNumber,

        @NotNull @Schema(description = "The report holds what was recorded up to this block")
        long frozenBlock,

        @NotNull Instant issuedAt,

        @Schema(description = "Subject of whoever approved it")
        String issuedBy,

        String issuedByName,

        @Schema(description = "Why it was issued anew; absent for the publication")
        String reasonVi,

        String reasonEn,

        @Schema(description = "Number of the issue that replaced it")
        Integer replacedBy,

        Instant replacedAt,
        String replacedReasonVi,
        String replacedReasonEn,
        @NotNull List<IssuedFile> files,
        @Schema(description = "The signed paper, scanned") IssuedFile scan) {

    @Schema(name = "IssuedFile", description = "A file of an issue; its bytes never change.")
    public record IssuedFile(
            @NotNull @Schema(description = "docx, pdf or html", examples = "pdf")
            String format,

            @NotNull @Schema(description = "vi or en", examples = "vi")
            String language,

            @NotNull @Schema(description = "Checksum of the bytes")
            String sha256,

            @NotNull long sizeBytes) {}
}
