package vn.gnbv.page;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file is: one that was issued, or not. */
@Schema(description = "What a file is: one that was issued, with what it was issued as and what replaced it, or not.")
public record CheckedFile(
        @NotNull @Schema(description = "Checksum that was looked for")
        String sha256,

        @NotNull
        @Schema(description = "False for anything but the issued bytes, a file saved again by a program included")
        boolean issued,

        @Schema(description = "The signed paper, scanned") Boolean scan,
        @Schema(description = "docx, pdf or html") String format,
        @Schema(description = "vi or en") String language,
        Long sizeBytes,
        String evaluationCode,
        String titleVi,
        String titleEn,
        String reportNumber,
        LocalDate cutOffOn,
        Integer issueNumber,
        Instant issuedAt,
        Long frozenBlock,

        @Schema(description = "Number of the issue that replaced it")
        Integer replacedBy,

        Instant replacedAt,
        String replacedReasonVi,
        String replacedReasonEn,

        @Schema(description = "Page of the evaluation's article, where one is published")
        String page,

        @Schema(description = "Key numbers as they were issued")
        List<CheckedFigure> figures) {

    @Schema(name = "CheckedFigure", description = "A key number as it was issued, in the unit of its cell.")
    public record CheckedFigure(
            @NotNull @Schema(examples = "1.3.result.P30A") String key,
            @NotNull BigDecimal value,

            @Schema(description = "REAL, SYNTHETIC, MIXED or PUBLISHED")
            String provenance) {}
}
