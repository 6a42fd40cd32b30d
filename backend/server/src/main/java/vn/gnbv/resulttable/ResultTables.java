package vn.gnbv.resulttable;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which official result tables a round has. */
@Schema(description = "The official result tables of a round.")
public record ResultTables(
        @NotNull UUID reviewRoundId, @NotNull List<Title> tables) {

    /** What a table counts. */
    @Schema(name = "ResultTableCounting")
    public enum Counting {
        HOUSEHOLDS,
        HOUSEHOLDS_AND_PERSONS,
        PERCENT_OF_HOUSEHOLDS,
        CHILDREN,
        LIST
    }

    /** A table. */
    @Schema(name = "ResultTableTitle", description = "A table and what it counts.")
    public record Title(
            @NotNull int number,
            @NotNull String titleVi,
            @NotNull String titleEn,
            @NotNull Counting counting,
            @NotNull String definitionVi,
            @NotNull String definitionEn) {}
}
