package vn.gnbv.exchange;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a cell or a row. */
@Schema(description = "What is wrong with a cell, or with a row as a whole.")
public record ImportProblem(
        @NotNull String sheet,

        @NotNull @Schema(description = "Row of the sheet, from 1", examples = "7")
        int row,

        @Schema(description = "Column of the sheet; absent where the whole row is meant", examples = "H")
        String column,

        @Schema(description = "Our name of the column", examples = "amount")
        String field,

        @NotNull @Schema(description = "Stable code", examples = "available-exceeded")
        String code,

        @NotNull @Schema(description = "In the language of Accept-Language")
        String message) {}
