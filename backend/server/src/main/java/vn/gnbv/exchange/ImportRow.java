package vn.gnbv.exchange;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checked row of a file. */
@Schema(description = "A checked row of a file.")
public record ImportRow(
        @NotNull UUID id,

        @NotNull @Schema(description = "Rows of the file that hold something, from 1")
        int number,

        @NotNull String sheet,

        @NotNull @Schema(description = "Row of the sheet, from 1")
        int row,

        @NotNull ImportAction action,

        @NotNull @Schema(description = "What the cells hold, by our names of the columns")
        Map<String, String> cells,

        @NotNull
        @Schema(description = "What is kept and would be something else, field by field; of files of households")
        List<ImportChange> changes,

        @NotNull List<ImportProblem> problems) {}
