package vn.gnbv.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.sheet.ResultSheet.SheetColumn;
import vn.gnbv.sheet.ResultSheet.SheetRow;
import vn.gnbv.sheet.ResultSheet.SheetTheme;
import vn.gnbv.sheet.SheetDefinition.Measure;
import vn.gnbv.sheet.SheetDefinition.Row;

/** Result sheets and the rows behind their cells. Whoever may see an evaluation may see all of its sheet. */
@ApplicationScoped
public class SheetService {
    private final SheetStore store;
    private final FactReader facts;
    private final CellReader cells;
    private final CurrentCaller current;
    private final SealedAnswers answers;
    private final SheetDefinition definition;
    private final SheetDefinition reportTables;

    @Inject
    SheetService(SheetStore store, FactReader facts, CellReader cells, CurrentCaller current, SealedAnswers answers) {
        this.store = store;
        this.facts = facts;
        this.cells = cells;
        this.current = current;
        this.answers = answers;
        definition = SheetDefinition.read("/sheet/result-sheet.json");
        reportTables = SheetDefinition.read("/sheet/report-tables.json");
    }

    public SheetDefinition definition() {
        return definition;
    }

    /** The evaluation that a sheet is about, if the caller may see it. */
    public Mission mission(UUID evaluationId) {
        return store.mission(evaluationId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /**
     * @param momentOf makes the moment, given the evaluation's own cut-off day
     * @param split whether rows by project line say which part of P135 lies in 30a districts
     */
    public ResultSheet sheet(UUID evaluationId, Function<Mission, Moment> momentOf, boolean split) {
        return ofMission(
                evaluationId,
                momentOf,
                (mission, moment) -> answers.get(
                        split ? "sheet with parts" : "sheet", mission, moment, () -> sheet(mission, moment, split)));
    }

    /** Rows that break those of the sheet down further, for the tables of the report; their cells lead to their rows too. */
    public List<SheetRow> reportTables(UUID evaluationId, Function<Mission, Moment> momentOf) {
        return ofMission(
                evaluationId, momentOf, (mission, moment) -> rows("report tables", reportTables, mission, moment));
    }

    /** Who published the figures that stand in cells, by the key of the cell: those of the sheet, all at once. */
    public Map<String, String> citations(UUID evaluationId, Function<Mission, Moment> momentOf) {
        return ofMission(evaluationId, momentOf, this::citations);
    }

    /**
     * Rows behind one cell.
     *
     * @param momentOf makes the moment, given the evaluation's own cut-off day and block, or those of the page before
     */
    public SheetSources sources(
            UUID evaluationId, String key, SourceFilter page, BiFunction<LocalDate, Long, Moment> momentOf) {
        SourceCursor after = cells.cursor(page);
        return ofMission(
                evaluationId,
                mission -> after == null
                        ? momentOf.apply(mission.cutOffOn(), mission.frozenBlock())
                        : momentOf.apply(after.asOf(), after.block()),
                (mission, moment) -> cells.sources(holding(key), mission, moment, key, page));
    }

    /** What was recorded after the moment of a cell and would change it. */
    public SheetLater later(UUID evaluationId, String key, Function<Mission, Moment> momentOf) {
        return ofMission(evaluationId, momentOf, (mission, moment) -> cells.later(holding(key), mission, moment, key));
    }

    private <T> T ofMission(
            UUID evaluationId, Function<Mission, Moment> momentOf, BiFunction<Mission, Moment, T> reading) {
        Mission mission = mission(evaluationId);
        Moment moment = momentOf.apply(mission);
        return current.inScope(mission.unitId(), () -> reading.apply(mission, moment));
    }

    private SheetDefinition holding(String key) {
        boolean inTable = reportTables.rows().stream().anyMatch(row -> key.startsWith(row.code() + "."));
        return inTable ? reportTables : definition;
    }

    private ResultSheet sheet(Mission mission, Moment moment, boolean split) {
        SheetFacts known = facts.sums(mission, moment, definition.measures());
        SheetLayout layout = new SheetLayout(definition, mission, moment, current.language(), known, split);
        List<SheetTheme> themes = definition.themes().stream()
                .map(theme -> new SheetTheme(
                        theme.code(),
                        theme.number(),
                        theme.title(current.language()),
                        known.findings().stream()
                                .filter(finding -> finding.theme().equals(theme.code()))
                                .map(FindingFact::id)
                                .toList(),
                        layout.rows(theme.code())))
                .toList();
        return new ResultSheet(
                mission.id(),
                moment.asOf(),
                moment.block().number(),
                moment.synthetic(),
                SheetLayout.yearShareGonePercent(moment.asOf()),
                SheetLayout.COLUMNS,
                columns(mission, moment),
                themes,
                store.changedUnits(mission, moment));
    }

    List<SheetColumn> columns(Mission mission, Moment moment) {
        return answers.get("columns", mission, moment, () -> readColumns(mission, moment));
    }

    private List<SheetColumn> readColumns(Mission mission, Moment moment) {
        return store.columnPlaces(mission, moment).stream()
                .sorted(Comparator.comparingInt(place -> SheetLayout.COLUMNS.indexOf(place.areaType())))
                .map(place -> new SheetColumn(
                        place.areaType(),
                        place.communes(),
                        place.verified() ? Evidence.CONFIRMED : Evidence.UNVERIFIED))
                .toList();
    }

    /**
     * The rows of another definition, for a mission with or without an evaluation.
     *
     * @param about names the definition
     */
    List<SheetRow> rows(String about, SheetDefinition other, Mission mission, Moment moment) {
        return answers.get(about, mission, moment, () -> {
            SheetFacts known = facts.sums(mission, moment, other.measures());
            return new SheetLayout(other, mission, moment, current.language(), known, false).rows();
        });
    }

    private Map<String, String> citations(Mission mission, Moment moment) {
        SheetFormulas formulas = new SheetFormulas(
                definition, mission, moment.asOf(), facts.sums(mission, moment, definition.measures()));
        Map<String, String> citations = new HashMap<>();
        for (Row row : definition.rows()) {
            for (Measure measure : row.measures()) {
                for (String column : definition.columns().get(row.cut())) {
                    PublishedFact published =
                            formulas.figure(row, measure, column).published();
                    if (published != null) {
                        citations.put(SheetLayout.key(row, measure, column), published.citation());
                    }
                }
            }
        }
        return citations;
    }
}
