package vn.gnbv.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
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
    private static final int MOST_LATER = 500;

    /** Each has all rows of some indicators at hand; others wait. */
    private static final int READ_AT_ONCE = 4;

    private final Semaphore reading = new Semaphore(READ_AT_ONCE);

    private final FactReader facts;
    private final LedgerStore ledger;
    private final SealedAnswers answers;
    private final Moments moments;
    private final CurrentCaller current;
    private final ObjectMapper json;

    @Inject
    CellReader(
            FactReader facts,
            LedgerStore ledger,
            SealedAnswers answers,
            Moments moments,
            CurrentCaller current,
            ObjectMapper json) {
        this.facts = facts;
        this.ledger = ledger;
        this.answers = answers;
        this.moments = moments;
        this.current = current;
        this.json = json;
    }

    /**
     * A cell with what stands behind it.
     *
     * @param rows those that are no entries, each by itself
     * @param terms which entries stand behind it
     */
    private record Cell(Row row, Measure measure, Figure figure, List<Contribution> rows, List<LedgerTerm> terms) {}

    /** A cell whose rows were added up. */
    private record Checked(Cell cell, List<SheetSide> sides, boolean matches) implements SealedAnswers.Weighed {
        private static final int ROWS_OF_ONE = 100;

        @Override
        public int weight() {
            return 1 + cell.rows().size() / ROWS_OF_ONE;
        }
    }

    /** Where a page of a figure's rows begins; null for the first. */
    SourceCursor cursor(SourceFilter page) {
        return SourceCursor.decode(page.cursor, json);
    }

    /** Some rows behind a cell, and what all of them come to. */
    SheetSources sources(SheetDefinition definition, Mission mission, Moment moment, String key, SourceFilter page) {
        String about = (mission.id() == null ? mission.programId() + "/" + mission.unitId() : mission.id()) + "/" + key;
        SourceCursor after = cursor(page);
        if (after == null) {
            after = SourceCursor.first(about, moment);
        }
        after.check(about, moment);
        Asked asked = asked(definition, key);
        Checked checked =
                answers.get("cell " + key, mission, moment, () -> checked(definition, mission, moment, asked));
        Cell cell = checked.cell();
        Figure figure = cell.figure();
        Language language = current.language();
        // Of a cursor that somebody made up, the number may be any.
        int from = Math.min(after.read(), cell.rows().size());
        int to = Math.min(from + page.limit(), cell.rows().size());
        List<Contribution> shown = new ArrayList<>(cell.rows().subList(from, to));
        SourceCursor next = after.after(to);
        boolean more = next.read() < cell.rows().size();
        if (!more && !cell.terms().isEmpty()) {
            int room = page.limit() - shown.size();
            List<LedgerRow> entries = ledger.page(mission, moment, cell.terms(), after.position(), room + 1);
            more = entries.size() > room;
            for (LedgerRow entry : entries.subList(0, Math.min(room, entries.size()))) {
                shown.add(of(entry, cell));
                next = next.after(entry);
            }
        }
        return new SheetSources(
                key,
                cell.row().title(language) + " · "
                        + language.choose(
                                cell.measure().titleVi(), cell.measure().titleEn()),
                SheetLayout.measure(cell.row(), cell.measure(), language).unit(),
                Methods.describe(cell.row(), cell.measure(), language),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.state().name(),
                figure.provenance(),
                moment.asOf(),
                moment.block().number(),
                checked.matches(),
                checked.sides(),
                shown.stream().map(part -> source(definition, part, language)).toList(),
                more ? next.encode(json) : null);
    }

    private static Contribution of(LedgerRow entry, Cell cell) {
        return Contribution.of(entry, cell.terms().get(entry.term() - 1).side());
    }

    private Checked checked(SheetDefinition definition, Mission mission, Moment moment, Asked asked) {
        Cell cell = cell(definition, mission, moment, asked);
        List<LedgerStore.Total> totals =
                cell.terms().isEmpty() ? List.of() : ledger.totals(mission, moment, cell.terms());
        List<SheetSide> sides = Arrays.stream(Side.values())
                .map(side -> side(side, cell, totals))
                .filter(side -> side.count() > 0)
                .toList();
        return new Checked(cell, sides, matches(cell.measure(), cell.figure(), sides));
    }

    private static SheetSide side(Side side, Cell cell, List<LedgerStore.Total> totals) {
        List<Contribution> rows =
                cell.rows().stream().filter(row -> row.side() == side).toList();
        List<LedgerStore.Total> entries = totals.stream()
                .filter(total -> cell.terms().get(total.term() - 1).side() == side)
                .toList();
        BigDecimal sum = Stream.concat(
                        rows.stream().map(Contribution::amount),
                        entries.stream().map(LedgerStore.Total::sum))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long count = rows.size()
                + entries.stream().mapToLong(LedgerStore.Total::count).sum();
        return new SheetSide(side.name(), count, sum);
    }

    /** By row: what it adds to the figure as known now, less what it added at the moment. */
    SheetLater later(SheetDefinition definition, Mission mission, Moment moment, String key) {
        Moment now = new Moment(moment.asOf(), moments.block(null), moment.syntheticExcluded());
        Asked asked = asked(definition, key);
        Cell then = cell(definition, mission, moment, asked);
        Cell known = cell(definition, mission, now, asked);
        List<Contribution> changes = new ArrayList<>(Contribution.changes(then.rows(), known.rows()));
        long count = changes.size();
        List<LedgerTerm> terms = known.terms().isEmpty() ? then.terms() : known.terms();
        if (!terms.isEmpty()) {
            count += ledger.changeTotals(mission, moment, now, terms).stream()
                    .mapToLong(LedgerStore.Total::count)
                    .sum();
            ledger.changes(mission, moment, now, terms, MOST_LATER).stream()
                    .map(entry ->
                            Contribution.of(entry, terms.get(entry.term() - 1).side()))
                    .forEach(changes::add);
        }
        return new SheetLater(
                moment.block().number(),
                now.block().number(),
                known.figure().value(),
                known.figure().numerator(),
                known.figure().denominator(),
                differs(then.figure().value(), known.figure().value())
                        || differs(then.figure().numerator(), known.figure().numerator())
                        || differs(then.figure().denominator(), known.figure().denominator()),
                count,
                changes.stream()
                        .limit(MOST_LATER)
                        .map(part -> source(definition, part, current.language()))
                        .toList());
    }

    private static boolean differs(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return (one == null) != (other == null);
        }
        return one.compareTo(other) != 0;
    }

    /** Which figure a key names; of a split cell the part in 30a districts. */
    private record Asked(Row row, Measure measure, String column, boolean in30aDistricts) {}

    private static Asked asked(SheetDefinition definition, String key) {
        for (Row row : definition.rows()) {
            for (Measure measure : row.measures()) {
                String cell = SheetLayout.key(row, measure, "");
                String column = key.startsWith(cell) ? key.substring(cell.length()) : "";
                boolean split = SheetLayout.isSplit(row) && column.equals(SheetLayout.P135_IN_P30A);
                if (split || definition.columns().get(row.cut()).contains(column)) {
                    return new Asked(row, measure, split ? SheetLayout.P135 : column, split);
                }
            }
        }
        throw new Refusal(SheetError.CELL_UNKNOWN, key);
    }

    private Cell cell(SheetDefinition definition, Mission mission, Moment moment, Asked asked) {
        Figure figure = figure(definition, mission, moment, asked);
        // Where a published figure stands for our own, no entry stands behind it.
        List<LedgerTerm> terms =
                LedgerTerm.of(definition, asked.row(), asked.measure(), asked.column(), asked.in30aDistricts()).stream()
                        .filter(term -> figure.contributions().stream()
                                .anyMatch(part -> part.isOfEntries() && part.side() == term.side()))
                        .toList();
        List<Contribution> rows = figure.contributions().stream()
                .filter(part -> !part.isOfEntries())
                .toList();
        return new Cell(asked.row(), asked.measure(), figure, rows, terms);
    }

    private Figure figure(SheetDefinition definition, Mission mission, Moment moment, Asked asked) {
        reading.acquireUninterruptibly();
        try {
            SheetFacts all = facts.singles(mission, moment, definition.withParts(asked.row(), asked.measure()));
            return new SheetFormulas(
                            definition, mission, moment.asOf(), asked.in30aDistricts() ? all.in30aDistricts() : all)
                    .figure(asked.row(), asked.measure(), asked.column());
        } finally {
            reading.release();
        }
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
    private static boolean matches(Measure measure, Figure figure, List<SheetSide> sides) {
        if (!figure.hasValue() || measure.statistic() != null || "DERIVED".equals(measure.source())) {
            return true;
        }
        if (figure.numerator() != null) {
            return sum(sides, Side.NUMERATOR).compareTo(figure.numerator()) == 0
                    && sum(sides, Side.DENOMINATOR).compareTo(figure.denominator()) == 0;
        }
        return sum(sides, Side.VALUE).compareTo(figure.value()) == 0;
    }

    private static BigDecimal sum(List<SheetSide> sides, Side side) {
        return sides.stream()
                .filter(one -> one.side().equals(side.name()))
                .map(SheetSide::sum)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
