package vn.gnbv.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.audit.Moments;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.sheet.Contribution.Side;
import vn.gnbv.sheet.SheetDefinition.Measure;
import vn.gnbv.sheet.SheetDefinition.Row;
import vn.gnbv.sheet.SheetSources.SheetSource;

/** One cell with its single rows: those behind it, and those that were recorded later and would change it. */
@ApplicationScoped
class CellReader {
    private final FactReader facts;
    private final Moments moments;
    private final CurrentCaller current;

    @Inject
    CellReader(FactReader facts, Moments moments, CurrentCaller current) {
        this.facts = facts;
        this.moments = moments;
        this.current = current;
    }

    private record Cell(Row row, Measure measure, Figure figure) {}

    /** The rows behind a cell. */
    SheetSources sources(SheetDefinition definition, Mission mission, Moment moment, String key) {
        Cell cell = cell(definition, mission, moment, key);
        Row row = cell.row();
        Measure measure = cell.measure();
        Figure figure = cell.figure();
        Language language = current.language();
        return new SheetSources(
                key,
                row.title(language) + " · " + language.choose(measure.titleVi(), measure.titleEn()),
                SheetLayout.measure(row, measure, language).unit(),
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

    private Cell cell(SheetDefinition definition, Mission mission, Moment moment, String key) {
        for (Row row : definition.rows()) {
            for (Measure measure : row.measures()) {
                String cell = SheetLayout.key(row, measure, "");
                String column = key.startsWith(cell) ? key.substring(cell.length()) : "";
                boolean split = SheetLayout.isSplit(row) && column.equals(SheetLayout.P135_IN_P30A);
                if (split || definition.columns().get(row.cut()).contains(column)) {
                    SheetFacts all = facts.singles(mission, moment, definition.withParts(row, measure));
                    SheetFormulas formulas =
                            new SheetFormulas(definition, mission, moment.asOf(), split ? all.in30aDistricts() : all);
                    return new Cell(row, measure, formulas.figure(row, measure, split ? SheetLayout.P135 : column));
                }
            }
        }
        throw new Refusal(SheetError.CELL_UNKNOWN, key);
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
}
