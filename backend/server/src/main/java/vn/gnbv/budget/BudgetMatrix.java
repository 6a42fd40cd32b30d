package vn.gnbv.budget;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines by columns, with totals. */
@Schema(
        description =
                "Sums of entries: lines of the programme as rows; years, funding sources or holding units as columns; "
                        + "totals of both. Rows add up to the totals.")
public record BudgetMatrix(
        @NotNull LocalDate asOf,

        @NotNull @Schema(description = "Recorded up to this block")
        long block,

        @NotNull @Schema(description = "`include` or `exclude`")
        String synthetic,

        @NotNull By by,
        @NotNull List<Column> columns,
        @NotNull List<Row> rows,

        @NotNull @Schema(description = "Totals of the columns; of a column with entries only")
        List<Cell> totals,

        @Schema(description = "Total of everything; absent where there is no entry")
        Cell total) {

    /** Written as the wire has them. */
    @Schema(name = "BudgetMatrixBy")
    public enum By {
        year,
        fundingSource,
        unit
    }

    /** What a column is about. */
    @Schema(name = "BudgetMatrixColumn", description = "What a column is about.")
    public record Column(
            @NotNull @Schema(description = "Fiscal year, funding source, or id of the holding unit")
            String key,

            @NotNull @Schema(description = "The key in words: the unit's name; else the key itself")
            String label) {}

    /** One line. */
    @Schema(name = "BudgetMatrixRow", description = "One line: a sub-project, or a project that has none.")
    public record Row(
            @NotNull UUID programId,
            @NotNull UUID projectId,
            UUID subProjectId,
            @NotNull String lineCode,
            @NotNull String lineTitleVi,
            @NotNull String lineTitleEn,

            @NotNull
            @Schema(description = "Column of the project line: P30A, P135, OUTSIDE or NOT_BY_AREA", examples = "P30A")
            String areaType,

            @NotNull @Schema(description = "Cells with entries only: no data is not zero")
            List<Cell> cells,

            @Schema(description = "Total of the line; absent where it has no entry")
            Cell total) {}

    /** Sums of a line in a column. */
    @Schema(name = "BudgetMatrixCell", description = "Sums of a line in a column, and where their entries are listed.")
    public record Cell(
            @Schema(description = "Key of the column; absent on a total over all columns")
            String column,

            @NotNull BudgetSums sums,

            @NotNull @Schema(description = "List of the entries; add `&figure=` for those of one figure")
            String entries) {}
}
