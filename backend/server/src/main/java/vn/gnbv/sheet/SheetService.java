package vn.gnbv.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.audit.Moments;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.sheet.Contribution.Side;
import vn.gnbv.sheet.ResultSheet.SheetCell;
import vn.gnbv.sheet.ResultSheet.SheetColumn;
import vn.gnbv.sheet.ResultSheet.SheetMeasure;
import vn.gnbv.sheet.ResultSheet.SheetRow;
import vn.gnbv.sheet.ResultSheet.SheetTheme;
import vn.gnbv.sheet.SheetDefinition.Measure;
import vn.gnbv.sheet.SheetDefinition.Row;
import vn.gnbv.sheet.SheetSources.SheetSource;

/** Result sheets and the rows behind their cells. Whoever may see an evaluation may see all of its sheet. */
@ApplicationScoped
public class SheetService {
    private static final List<String> COLUMNS = List.of("P30A", "P135", "OUTSIDE", "NOT_BY_AREA", "ALL");

    private static final String P135 = "P135";
    /** Of P135 the part in 30a districts: given on request, part of no sum. */
    private static final String P135_IN_P30A = "P135_IN_P30A";

    private final SheetStore store;
    private final Moments moments;
    private final CurrentCaller current;
    private final SheetDefinition definition;
    private final SheetDefinition reportTables;

    @Inject
    public SheetService(SheetStore store, Moments moments, CurrentCaller current) {
        this.store = store;
        this.moments = moments;
        this.current = current;
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
        Mission mission = mission(evaluationId);
        Moment moment = momentOf.apply(mission);
        return current.inScope(mission.unitId(), () -> sheet(mission, moment, split));
    }

    private ResultSheet sheet(Mission mission, Moment moment, boolean split) {
        Language language = current.language();
        SheetFacts facts = facts(mission, moment, measures(definition), false);
        SheetFormulas formulas = new SheetFormulas(definition, mission, moment.asOf(), facts);
        SheetFormulas in30aDistricts =
                split ? new SheetFormulas(definition, mission, moment.asOf(), facts.in30aDistricts()) : null;
        List<SheetTheme> themes = definition.themes().stream()
                .map(theme -> new SheetTheme(
                        theme.code(),
                        theme.number(),
                        theme.title(language),
                        facts.findings().stream()
                                .filter(finding -> finding.theme().equals(theme.code()))
                                .map(FindingFact::id)
                                .toList(),
                        definition.rows().stream()
                                .filter(row -> row.theme().equals(theme.code()))
                                .map(row -> row(row, formulas, in30aDistricts, definition, mission, moment, language))
                                .toList()))
                .toList();
        return new ResultSheet(
                mission.id(),
                moment.asOf(),
                moment.block().number(),
                moment.synthetic(),
                yearShareGonePercent(moment.asOf()),
                COLUMNS,
                columns(mission, moment),
                themes,
                store.changedUnits(mission, moment));
    }

    List<SheetColumn> columns(Mission mission, Moment moment) {
        return store.columnPlaces(mission, moment).stream()
                .sorted(Comparator.comparingInt(place -> COLUMNS.indexOf(place.areaType())))
                .map(place -> new SheetColumn(
                        place.areaType(),
                        place.communes(),
                        place.verified() ? Evidence.CONFIRMED : Evidence.UNVERIFIED))
                .toList();
    }

    /** Rows that break those of the sheet down further, for the tables of the report; their cells lead to their rows too. */
    public List<SheetRow> reportTables(UUID evaluationId, Function<Mission, Moment> momentOf) {
        Mission mission = mission(evaluationId);
        Moment moment = momentOf.apply(mission);
        return current.inScope(mission.unitId(), () -> rows(reportTables, mission, moment));
    }

    /** Who published the figures that stand in cells, by the key of the cell: those of the sheet, all at once. */
    public Map<String, String> citations(UUID evaluationId, Function<Mission, Moment> momentOf) {
        Mission mission = mission(evaluationId);
        Moment moment = momentOf.apply(mission);
        return current.inScope(mission.unitId(), () -> citations(mission, moment));
    }

    private Map<String, String> citations(Mission mission, Moment moment) {
        SheetFormulas formulas = new SheetFormulas(
                definition, mission, moment.asOf(), facts(mission, moment, measures(definition), false));
        Map<String, String> citations = new HashMap<>();
        for (Row row : definition.rows()) {
            for (Measure measure : row.measures()) {
                for (String column : definition.columns().get(row.cut())) {
                    Figure figure = formulas.figure(row, measure, column);
                    if (figure.published() != null) {
                        citations.put(
                                row.code() + "." + measure.key() + "." + column,
                                figure.published().citation());
                    }
                }
            }
        }
        return citations;
    }

    /** The rows of another definition, for a mission without an evaluation. */
    List<SheetRow> rows(SheetDefinition other, Mission mission, Moment moment) {
        SheetFacts facts = facts(mission, moment, measures(other), false);
        SheetFormulas formulas = new SheetFormulas(other, mission, moment.asOf(), facts);
        return other.rows().stream()
                .map(row -> row(row, formulas, null, other, mission, moment, current.language()))
                .toList();
    }

    static BigDecimal yearShareGonePercent(LocalDate day) {
        return BigDecimal.valueOf(100L * day.getDayOfYear())
                .divide(BigDecimal.valueOf(day.lengthOfYear()), 2, RoundingMode.HALF_UP);
    }

    private static SheetRow row(
            Row row,
            SheetFormulas formulas,
            SheetFormulas in30aDistricts,
            SheetDefinition definition,
            Mission mission,
            Moment moment,
            Language language) {
        List<SheetCell> cells = new ArrayList<>();
        for (Measure measure : row.measures()) {
            for (String column : definition.columns().get(row.cut())) {
                cells.add(cell(row, measure, column, formulas.figure(row, measure, column), mission, moment));
            }
            if (in30aDistricts != null && isSplit(row)) {
                Figure part = in30aDistricts.figure(row, measure, P135);
                cells.add(cell(row, measure, P135_IN_P30A, part, mission, moment));
            }
        }
        return new SheetRow(
                row.code(),
                row.title(language),
                row.unit(language),
                row.kind(),
                row.cut(),
                row.distinct(),
                row.measures().stream()
                        .map(measure -> measure(row, measure, language))
                        .toList(),
                cells);
    }

    private static boolean isSplit(Row row) {
        return row.cut().equals("LINE");
    }

    private static SheetMeasure measure(Row row, Measure measure, Language language) {
        boolean ownUnit = measure.unitVi() != null;
        Integer ownScale = measure.scale();
        int scale = ownScale != null ? ownScale : ownUnit || row.scale() == null ? 1 : row.scale();
        String scaledUnit = scale == 1
                ? null
                : measure.scaledUnitVi() != null
                        ? language.choose(measure.scaledUnitVi(), measure.scaledUnitEn())
                        : language.choose(row.scaledUnitVi(), row.scaledUnitEn());
        return new SheetMeasure(
                measure.key(),
                language.choose(measure.titleVi(), measure.titleEn()),
                ownUnit ? language.choose(measure.unitVi(), measure.unitEn()) : row.unit(language),
                SheetFormulas.decimals(row, measure),
                scale,
                scaledUnit,
                measure.yearShare());
    }

    private static SheetCell cell(
            Row row, Measure measure, String column, Figure figure, Mission mission, Moment moment) {
        String key = row.code() + "." + measure.key() + "." + column;
        return new SheetCell(
                key,
                measure.key(),
                column,
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.state().name(),
                figure.provenance(),
                figure.hasValue() ? (figure.verified() ? Evidence.CONFIRMED : Evidence.UNVERIFIED).name() : null,
                figure.published() == null ? null : figure.published().qualifier(),
                figure.day(),
                figure.sourceCount(),
                mission.sourcesOf(key)
                        + "asOf=%s&knownAt=%d&synthetic=%s"
                                .formatted(moment.asOf(), moment.block().number(), moment.synthetic()));
    }

    /** The rows behind one cell. */
    public SheetSources sources(UUID evaluationId, String key, Function<Mission, Moment> momentOf) {
        Mission mission = mission(evaluationId);
        Moment moment = momentOf.apply(mission);
        return current.inScope(mission.unitId(), () -> sources(holding(key), mission, moment, key));
    }

    /** What was recorded after the moment of a cell and would change it. */
    public SheetLater later(UUID evaluationId, String key, Function<Mission, Moment> momentOf) {
        Mission mission = mission(evaluationId);
        Moment moment = momentOf.apply(mission);
        return current.inScope(mission.unitId(), () -> later(holding(key), mission, moment, key));
    }

    /** By row: what it adds to the figure as known now, less what it added at the moment. */
    SheetLater later(SheetDefinition definition, Mission mission, Moment moment, String key) {
        Moment now = new Moment(moment.asOf(), moments.block(null), moment.syntheticExcluded());
        Figure then = cell(definition, mission, moment, key).figure();
        Figure known = cell(definition, mission, now, key).figure();
        return new SheetLater(
                moment.block().number(),
                now.block().number(),
                known.value(),
                known.numerator(),
                known.denominator(),
                differs(then.value(), known.value())
                        || differs(then.numerator(), known.numerator())
                        || differs(then.denominator(), known.denominator()),
                Contribution.changes(then.contributions(), known.contributions()).stream()
                        .map(part -> source(definition, part, current.language()))
                        .toList());
    }

    private static boolean differs(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    private SheetDefinition holding(String key) {
        boolean inTable = reportTables.rows().stream().anyMatch(row -> key.startsWith(row.code() + "."));
        return inTable ? reportTables : definition;
    }

    SheetSources sources(SheetDefinition definition, Mission mission, Moment moment, String key) {
        Cell cell = cell(definition, mission, moment, key);
        return sources(definition, key, cell.row(), cell.measure(), cell.figure(), moment, current.language());
    }

    private record Cell(Row row, Measure measure, Figure figure) {}

    private Cell cell(SheetDefinition definition, Mission mission, Moment moment, String key) {
        for (Row row : definition.rows()) {
            for (Measure measure : row.measures()) {
                String cell = row.code() + "." + measure.key() + ".";
                String column = key.startsWith(cell) ? key.substring(cell.length()) : "";
                boolean split = isSplit(row) && column.equals(P135_IN_P30A);
                if (split || definition.columns().get(row.cut()).contains(column)) {
                    SheetFacts all = facts(mission, moment, withParts(definition, row, measure), true);
                    SheetFormulas formulas =
                            new SheetFormulas(definition, mission, moment.asOf(), split ? all.in30aDistricts() : all);
                    return new Cell(row, measure, formulas.figure(row, measure, split ? P135 : column));
                }
            }
        }
        throw new Refusal(SheetError.CELL_UNKNOWN, key);
    }

    private static SheetSources sources(
            SheetDefinition definition,
            String key,
            Row row,
            Measure measure,
            Figure figure,
            Moment moment,
            Language language) {
        return new SheetSources(
                key,
                row.title(language) + " · " + language.choose(measure.titleVi(), measure.titleEn()),
                SheetService.measure(row, measure, language).unit(),
                Methods.describe(row, measure, language),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.state().name(),
                figure.provenance(),
                moment.asOf(),
                moment.block().number(),
                matches(measure, figure),
                figure.contributions().stream()
                        .map(part -> source(definition, part, language))
                        .toList());
    }

    private static SheetSource source(SheetDefinition definition, Contribution part, Language language) {
        return new SheetSource(
                part.resource(),
                part.id(),
                part.ownerId(),
                part.side().name(),
                part.amount(),
                label(definition, part, language),
                part.unitId(),
                part.line(),
                part.periodFrom(),
                part.periodTo(),
                part.anySynthetic(),
                part.citation());
    }

    private static String label(SheetDefinition definition, Contribution part, Language language) {
        return definition.themes().stream()
                .filter(theme ->
                        part.resource().equals("themes") && theme.code().equals(part.label()))
                .findFirst()
                .map(theme -> theme.title(language))
                .orElse(part.label());
    }

    /** Sums are checked again on the way out; estimates and falls are computed from their rows, not added. */
    private static boolean matches(Measure measure, Figure figure) {
        if (!figure.hasValue() || measure.statistic() != null || "DERIVED".equals(measure.source())) {
            return true;
        }
        if (figure.numerator() != null) {
            return sum(figure, Side.NUMERATOR).compareTo(figure.numerator()) == 0
                    && sum(figure, Side.DENOMINATOR).compareTo(figure.denominator()) == 0;
        }
        return sum(figure, Side.VALUE).compareTo(figure.value()) == 0;
    }

    private static BigDecimal sum(Figure figure, Side side) {
        return figure.contributions().stream()
                .filter(part -> part.side() == side)
                .map(Contribution::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Measure> measures(SheetDefinition definition) {
        return definition.rows().stream()
                .flatMap(row -> row.measures().stream())
                .toList();
    }

    /** A measure with those that it is derived from. */
    private static List<Measure> withParts(SheetDefinition definition, Row row, Measure measure) {
        List<Measure> parts = new ArrayList<>(List.of(measure));
        if ("DERIVED".equals(measure.source())) {
            List<String> keys = new ArrayList<>();
            Optional.ofNullable(measure.from()).ifPresent(keys::add);
            Optional.ofNullable(measure.to()).ifPresent(keys::add);
            Optional.ofNullable(measure.numerator()).ifPresent(node -> keys.add(node.asText()));
            Optional.ofNullable(measure.denominator()).ifPresent(node -> keys.add(node.asText()));
            for (String key : keys) {
                int dot = key.lastIndexOf('.');
                Row other = dot < 0
                        ? row
                        : definition.rows().stream()
                                .filter(candidate -> candidate.code().equals(key.substring(0, dot)))
                                .findFirst()
                                .orElseThrow();
                parts.addAll(withParts(definition, other, other.measure(key.substring(dot + 1))));
            }
        }
        return parts;
    }

    private SheetFacts facts(Mission mission, Moment moment, List<Measure> measures, boolean single) {
        Set<String> results = new LinkedHashSet<>();
        Set<String> targets = new LinkedHashSet<>();
        Set<String> published = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (Measure measure : measures) {
            sources.add(measure.source());
            Set<String> into = "TARGET".equals(measure.source()) ? targets : results;
            if (measure.indicator() != null) {
                into.add(measure.indicator());
            }
            if ("RESULT".equals(measure.source()) && measure.numerator() != null) {
                results.add(measure.numerator().get("indicator").asText());
                results.add(measure.denominator().get("indicator").asText());
            }
            if (measure.published() != null) {
                measure.published().forEach(figure -> published.add(figure.measure()));
            }
        }
        Language language = current.language();
        boolean evaluation = sources.contains("EVALUATION");
        return new SheetFacts(
                results.isEmpty() ? List.of() : store.results(mission, moment, results, single),
                targets.isEmpty() ? List.of() : store.targets(mission, moment, targets, single),
                sources.contains("BUDGET") ? store.ledger(mission, moment, single) : List.of(),
                sources.contains("ACTIVITY") || sources.contains("FINANCING")
                        ? store.activities(mission, moment)
                        : List.of(),
                published.isEmpty() ? List.of() : store.published(published, moment),
                evaluation ? store.findings(mission.id(), mission.cutOffOn(), moment, language) : List.of(),
                evaluation ? store.needs(mission.id(), moment, language) : List.of(),
                store.lineAreas(mission.programId()));
    }
}
