package vn.gnbv.exchange;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a column of a file was taken for. */
@Schema(description = "What a column of a file was taken for.")
public record ImportMapping(
        @NotNull String sheet,

        @NotNull @Schema(description = "Column of the sheet", examples = "H")
        String column,

        @NotNull @Schema(description = "What its header says", examples = "Họ và tên")
        String header,

        @Schema(description = "Our name of the column; absent where it is not read", examples = "name")
        String field) {}
