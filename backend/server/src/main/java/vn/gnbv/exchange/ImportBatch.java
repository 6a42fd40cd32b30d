package vn.gnbv.exchange;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that was checked, and what became of it. */
@Schema(description = "A file that was checked row by row, kept until it is carried out or dropped.")
public record ImportBatch(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull ImportKind kind,
        @NotNull String fileName,
        @NotNull ImportFormat format,

        @NotNull @Schema(description = "SHA-256 of the file, hexadecimal")
        String sha256,

        @NotNull int sizeBytes,
        @NotNull ImportState state,

        @NotNull @Schema(description = "Rows that add something")
        int newRows,

        @NotNull @Schema(description = "Rows that change something")
        int changedRows,

        @NotNull @Schema(description = "Rows that say what stands already")
        int unchangedRows,

        @NotNull @Schema(description = "Rows that can't be taken")
        int rejectedRows,

        @Schema(description = "Rows written when it was carried out")
        Integer committedRows,

        @Schema(description = "Rows that the running step has done; of files of households")
        Long doneRows,

        @Schema(description = "Rows that the running step has to do, where that is known")
        Long totalRows,

        @Schema(description = "Round whose reviews the file brings; of files of households")
        UUID reviewRoundId,

        @NotNull @Schema(description = "Which column of the file was taken for which of ours; of files of households")
        List<ImportMapping> mapping,

        @Schema(description = "Why the last step ended without its end: a stable code")
        String failureCode,

        @Schema(description = "The same in the language of Accept-Language")
        String failure,

        @NotNull @Schema(description = "The first 500 problems, by row; all of them stand at the rows")
        List<ImportProblem> problems,

        @NotNull Instant recordedAt) {}
