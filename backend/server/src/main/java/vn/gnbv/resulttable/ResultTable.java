package vn.gnbv.resulttable;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Provenance;

/** An official result table, as it is shown and printed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "An official result table of the reviews of a round that are recognised by asOf, as known at a block. Words are in the language of the "
                        + "caller.")
public record ResultTable(
        @NotNull UUID reviewRoundId,
        @NotNull String roundCode,
        @NotNull String roundTitle,
        @NotNull int year,
        @NotNull int number,
        @NotNull String title,
        @NotNull String definition,
        @NotNull ResultTables.Counting counting,

        @NotNull @Schema(description = "The place that the table is of")
        UUID placeId,

        @NotNull String placeName,
        @NotNull Level level,

        @NotNull @Schema(description = "Reviews recognised up to this day", examples = "2018-12-31")
        LocalDate asOf,

        @NotNull @Schema(description = "Recorded up to this block")
        long block,

        @NotNull @Schema(description = "include or exclude", examples = "include")
        String synthetic,

        @Schema(description = "Whether the households are real, illustrative or both; absent where there is none")
        Provenance provenance,

        @Schema(
                description =
                        "Decision of the province on the totals of the round, or of the commune on its households; absent until there is one")
        Decision decision,

        @NotNull List<Column> columns,

        @NotNull
        @Schema(
                description =
                        "All rows together, one row or one of households and one of persons; none where nothing counts")
        List<Row> totals,

        @NotNull List<Row> rows,
        @NotNull List<Note> notes,

        @Schema(description = "Of the lists 14 and 15: `cursor` of the next page; absent on the last")
        String nextCursor) {

    /** Of what level the rows are. */
    @Schema(name = "ResultTableLevel")
    public enum Level {
        COMMUNE,
        DISTRICT,
        PROVINCE
    }

    /** A decision that makes results count. */
    @Schema(name = "ResultTableDecision")
    public record Decision(
            @NotNull String number,
            @NotNull LocalDate signedOn,
            @NotNull String signer,
            @NotNull String unitName) {}

    /** What a column holds. */
    @Schema(name = "ResultTableColumnKind")
    public enum ColumnKind {
        COUNT,
        PERCENT,
        TEXT,
        MARK
    }

    /** A column. */
    @Schema(name = "ResultTableColumn")
    public record Column(
            @NotNull @Schema(examples = "poor.households") String key,
            @NotNull String title,

            @NotNull
            @Schema(description = "Headings above it, from the top; columns beside each other share what is the same")
            List<String> groups,

            @NotNull ColumnKind kind) {}

    /** Of what a row is, where each place has two. */
    @Schema(name = "ResultTableMeasure")
    public enum Measure {
        HOUSEHOLDS,
        PERSONS
    }

    /** A row: a place, or a household of a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ResultTableRow", description = "A place, or a household of a list.")
    public record Row(
            @Schema(
                    description =
                            "The unit; absent for all together, and where there is none of the level on the day of the round")
            UUID unitId,

            @Schema(description = "Of a list") UUID householdId,

            @NotNull String name,
            Measure measure,

            @NotNull @Schema(description = "One for each column")
            List<Cell> cells) {}

    /** A cell. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ResultTableCell",
            description =
                    "By the kind of the column a count, a rate, a text or a mark. Rates of several rows are added up by numerator and denominator, never "
                            + "averaged.")
    public record Cell(
            Long count,
            Long numerator,
            Long denominator,

            @Schema(
                    description = "Per cent, to two places; absent where there is nothing to divide by",
                    examples = "20.3")
            BigDecimal percent,

            String text,
            Boolean mark) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        static final int PLACES = 2;

        static Cell count(long number) {
            return new Cell(number, null, null, null, null, null);
        }

        static Cell rate(long numerator, long denominator) {
            BigDecimal percent = denominator == 0
                    ? null
                    : BigDecimal.valueOf(numerator)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP);
            return new Cell(null, numerator, denominator, percent, null, null);
        }

        static Cell text(String text) {
            return new Cell(null, null, null, null, text, null);
        }

        static Cell mark(boolean marked) {
            return new Cell(null, null, null, null, null, marked);
        }
    }

    /** Something to know of the figures. */
    @Schema(name = "ResultTableNoteCode")
    public enum NoteCode {
        NOT_REGULAR,
        OUTSIDE_ROUND,
        NOT_RECOGNISED,
        PART_OF_ROUND,
        BASELINE,
        MOVES,
        AGRICULTURE_NOT_KNOWN,
        INDICATORS_NOT_KNOWN,
        ETHNIC_GROUP_NOT_KNOWN,
        OTHER_ETHNIC_GROUPS,
        CAUSE_NOT_KNOWN,
        CHILDREN_NOT_KNOWN,
        NUTRITION_NOT_KNOWN,
        HEAD_NOT_KNOWN,
        NAMES_WITHHELD
    }

    /** A note. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ResultTableNote", description = "Something to know of the figures.")
    public record Note(
            @NotNull NoteCode code,
            @NotNull String text,

            @Schema(description = "How many units or households it is about")
            Long count,

            @Schema(description = "Names of the units that it is about")
            List<String> units) {}
}
