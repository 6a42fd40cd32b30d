package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gnbv.sheet.Contribution.Side;
import vn.gnbv.sheet.Figure.State;
import vn.gnbv.sheet.SheetDefinition.Measure;
import vn.gnbv.sheet.SheetDefinition.Published;
import vn.gnbv.sheet.SheetDefinition.Row;
import vn.gnbv.statistics.Estimate;
import vn.gnbv.statistics.Estimates;

/** Computes the figures of a sheet from its facts, as the definition says. Pure: the same facts give the same figures. */
final class SheetFormulas {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MONTHS_IN_YEAR = BigDecimal.valueOf(12);
    private static final int WORKING_SCALE = 12;

    private final SheetDefinition definition;
    private final Mission mission;
    private final LocalDate asOf;
    private final SheetFacts facts;
    private final FactIndex results;
    private final FactIndex targets;
    private final FactSelection selection;
    private final MoneyFigures money;
    private final Map<String, Figure> computed = new HashMap<>();

    SheetFormulas(SheetDefinition definition, Mission mission, LocalDate asOf, SheetFacts facts) {
        this.definition = definition;
        this.mission = mission;
        this.asOf = asOf;
        this.facts = facts;
        this.results = new FactIndex(facts.results());
        this.targets = new FactIndex(facts.targets());
        this.selection = new FactSelection(mission, asOf, facts.lineAreas());
        this.money = new MoneyFigures(mission, facts);
    }

    Figure figure(Row row, Measure measure, String column) {
        String key = row.code() + "." + measure.key() + "." + column;
        Figure known = computed.get(key);
        if (known == null) {
            known = withPublished(compute(row, measure, column), measure, column);
            computed.put(key, known);
        }
        return known;
    }

    private Figure compute(Row row, Measure measure, String column) {
        if (!selection.applies(row, measure, column)) {
            return Figure.NOT_APPLICABLE;
        }
        return switch (measure.source()) {
            case "RESULT" ->
                measure.statistic() != null
                        ? survey(row, measure, column)
                        : measure.isRatio() ? resultRatio(row, measure, column) : resultSum(row, measure, column);
            case "TARGET" -> target(row, measure, column);
            case "BUDGET" -> money.budget(measure, column);
            case "ACTIVITY" -> money.activities(measure, column);
            case "FINANCING" -> money.financings(measure, column);
            case "DERIVED" -> derived(row, measure, column);
            case "EVALUATION" ->
                new EvaluationFigures(mission.id(), facts.findings(), facts.needs(), definition.themes())
                        .figure(measure.computation(), column);
            case "PUBLISHED" ->
                measure.published().stream()
                                .anyMatch(published -> published.column().equals(column))
                        ? Figure.NO_DATA
                        : Figure.NOT_APPLICABLE;
            default -> throw new IllegalStateException("source " + measure.source());
        };
    }

    private Figure resultSum(Row row, Measure measure, String column) {
        LocalDate day = day(measure, measure.indicator(), measure.groupOrTotal());
        List<Contribution> contributions = new ArrayList<>();
        for (Fact fact : selection.results(resultsOf(measure, measure.indicator()), row, measure, column, day)) {
            if (fact.value() != null) {
                contributions.add(Contribution.of("results", fact, Side.VALUE, fact.value(), byPlace(row, column)));
            }
        }
        return contributions.isEmpty() ? Figure.NO_DATA : Figure.sum(contributions, day);
    }

    private Figure resultRatio(Row row, Measure measure, String column) {
        List<Contribution> contributions = new ArrayList<>();
        LocalDate day;
        if (measure.numerator() != null) {
            String top = measure.numerator().get("indicator").asText();
            String bottom = measure.denominator().get("indicator").asText();
            day = commonDay(measure, top, bottom);
            term(row, measure, column, top, day, Side.NUMERATOR, contributions);
            term(row, measure, column, bottom, day, Side.DENOMINATOR, contributions);
        } else {
            day = day(measure, measure.indicator(), measure.groupOrTotal());
            for (Fact fact : selection.results(resultsOf(measure, measure.indicator()), row, measure, column, day)) {
                if (fact.numerator() != null) {
                    boolean byPlace = byPlace(row, column);
                    contributions.add(Contribution.of("results", fact, Side.NUMERATOR, fact.numerator(), byPlace));
                    contributions.add(Contribution.of("results", fact, Side.DENOMINATOR, fact.denominator(), byPlace));
                }
            }
        }
        return Figure.ratio(contributions, day, decimals(row, measure));
    }

    private void term(
            Row row,
            Measure measure,
            String column,
            String indicator,
            LocalDate day,
            Side side,
            List<Contribution> into) {
        selection.results(resultsOf(measure, indicator), row, measure, column, day).stream()
                .filter(fact -> fact.value() != null)
                .map(fact -> Contribution.of("results", fact, side, fact.value(), byPlace(row, column)))
                .forEach(into::add);
    }

    private Figure survey(Row row, Measure measure, String column) {
        List<Fact> observed = selection.results(resultsOf(measure, measure.indicator()), row, measure, column, null);
        if (observed.isEmpty()) {
            return Figure.NO_DATA;
        }
        double[] values = observed.stream()
                .mapToDouble(fact -> fact.value().doubleValue())
                .toArray();
        Estimate estimate = switch (measure.statistic()) {
            case "MEAN", "N" -> Estimates.mean(values);
            case "MEDIAN" -> Estimates.median(values);
            case "SHARE" -> Estimates.sharePercent(values);
            default -> throw new IllegalStateException("statistic " + measure.statistic());
        };
        double asked = measure.statistic().equals("N")
                ? estimate.n()
                : measure.bound() == null
                        ? estimate.value()
                        : measure.bound().equals("LOW") ? estimate.low() : estimate.high();
        if (Double.isNaN(asked)) {
            return Figure.NO_DATA;
        }
        List<Contribution> contributions = observed.stream()
                .map(fact -> Contribution.of("results", fact, Side.VALUE, fact.value(), byPlace(row, column)))
                .toList();
        BigDecimal value = BigDecimal.valueOf(asked).setScale(decimals(row, measure), RoundingMode.HALF_UP);
        return new Figure(value, null, null, State.VALUE, null, contributions, null);
    }

    private Figure target(Row row, Measure measure, String column) {
        String group = measure.groupByColumn() == null
                ? measure.groupOrTotal()
                : measure.groupByColumn().get(column);
        List<Contribution> contributions = new ArrayList<>();
        for (Fact fact : selection.targets(targets.of(measure.indicator(), group), row, measure, column)) {
            BigDecimal amount = switch (measure.field() == null ? "VALUE" : measure.field()) {
                case "LOW" -> fact.valueLow();
                case "HIGH" -> fact.valueHigh();
                default -> fact.value();
            };
            if (amount != null) {
                contributions.add(Contribution.of("targets", fact, Side.VALUE, amount, byPlace(row, column)));
            }
        }
        return contributions.isEmpty() ? Figure.NO_DATA : Figure.sum(contributions, null);
    }

    private Figure derived(Row row, Measure measure, String column) {
        return measure.op().equals("FALL_PER_YEAR")
                ? fallPerYear(row, measure, column)
                : quotient(row, measure, column);
    }

    private Figure quotient(Row row, Measure measure, String column) {
        Figure top = part(row, measure.numerator().asText(), column);
        Figure bottom = part(row, measure.denominator().asText(), column);
        if (!top.hasValue() || !bottom.hasValue() || bottom.value().signum() == 0) {
            return top.state() == State.NOT_APPLICABLE || bottom.state() == State.NOT_APPLICABLE
                    ? Figure.NOT_APPLICABLE
                    : Figure.NO_DATA;
        }
        BigDecimal factor = measure.op().equals("RATIO") ? HUNDRED : BigDecimal.ONE;
        BigDecimal value =
                top.value().multiply(factor).divide(bottom.value(), decimals(row, measure), RoundingMode.HALF_UP);
        List<Contribution> contributions = new ArrayList<>();
        top.contributions().forEach(part -> contributions.add(part.as(Side.NUMERATOR)));
        bottom.contributions().forEach(part -> contributions.add(part.as(Side.DENOMINATOR)));
        PublishedFact published = top.published() != null ? top.published() : bottom.published();
        return new Figure(value, top.value(), bottom.value(), State.VALUE, null, contributions, published);
    }

    /** (first rate − last rate) / years between their days, in points; its sources are those of both rates. */
    private Figure fallPerYear(Row row, Measure measure, String column) {
        Figure first = part(row, measure.from(), column);
        Figure last = part(row, measure.to(), column);
        if (!first.hasValue() || !last.hasValue() || first.day() == null || last.day() == null) {
            return Figure.NO_DATA;
        }
        long months = ChronoUnit.MONTHS.between(first.day(), last.day());
        if (months <= 0) {
            return Figure.NO_DATA;
        }
        BigDecimal years = BigDecimal.valueOf(months).divide(MONTHS_IN_YEAR, WORKING_SCALE, RoundingMode.HALF_UP);
        BigDecimal value =
                first.value().subtract(last.value()).divide(years, decimals(row, measure), RoundingMode.HALF_UP);
        List<Contribution> contributions = new ArrayList<>(first.contributions());
        contributions.addAll(last.contributions());
        return new Figure(value, first.value(), last.value(), State.VALUE, null, contributions, null);
    }

    private Figure part(Row row, String key, String column) {
        return figure(definition.rowOfPart(row, key), definition.part(row, key), column);
    }

    /** Where our own figures are silent, a published one may stand, marked as such. */
    private Figure withPublished(Figure own, Measure measure, String column) {
        if (own.hasValue() || measure.published() == null) {
            return own;
        }
        return measure.published().stream()
                .filter(published -> published.column().equals(column))
                .flatMap(published -> facts.published().stream().filter(fact -> matches(fact, published, measure)))
                .findFirst()
                .map(fact -> {
                    BigDecimal value =
                            fact.valueUnit().contains("million") ? fact.value().multiply(MILLION) : fact.value();
                    LocalDate day = measure.at() == null ? null : fact.periodTo();
                    return new Figure(value, null, null, State.VALUE, day, List.of(Contribution.of(fact, value)), fact);
                })
                .orElse(own);
    }

    private boolean matches(PublishedFact fact, Published published, Measure measure) {
        boolean unit = published.unitCode() == null
                ? mission.unitId().equals(fact.unitId())
                : published.unitCode().equals(fact.unitCode());
        if (!unit || !fact.measure().equals(published.measure())) {
            return false;
        }
        if (published.period() == null) {
            return fact.periodFrom() == null;
        }
        String[] years = published.period().split("-", -1);
        if (fact.periodFrom() == null
                || fact.periodTo() == null
                || fact.periodFrom().getYear() != Integer.parseInt(years[0])
                || fact.periodTo().getYear() != Integer.parseInt(years[years.length - 1])) {
            return false;
        }
        return measure.at() == null
                ? !fact.periodFrom().isAfter(asOf)
                : !fact.periodTo().isAfter(asOf);
    }

    private LocalDate day(Measure measure, String indicator, String group) {
        if (measure.at() == null) {
            return null;
        }
        return measure.at().equals("LATEST")
                ? selection.latestDay(results.of(indicator, group), measure).orElse(null)
                : LocalDate.parse(measure.at());
    }

    private LocalDate commonDay(Measure measure, String one, String other) {
        if (!"LATEST".equals(measure.at())) {
            return day(measure, one, measure.groupOrTotal());
        }
        Set<LocalDate> days =
                resultsOf(measure, other).stream().map(Fact::periodTo).collect(Collectors.toSet());
        return resultsOf(measure, one).stream()
                .map(Fact::periodTo)
                .filter(days::contains)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private List<Fact> resultsOf(Measure measure, String indicator) {
        return results.of(indicator, measure.groupOrTotal());
    }

    private static boolean byPlace(Row row, String column) {
        return row.cut().equals("PLACE") && !column.equals("ALL");
    }

    static int decimals(Row row, Measure measure) {
        return measure.decimals() == null ? row.decimals() : measure.decimals();
    }
}
