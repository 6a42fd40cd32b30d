package vn.gnbv.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.sheet.SheetDefinition.Measure;
import vn.gnbv.sheet.SheetDefinition.Row;

/**
 * Picks the results or targets that make up a figure. Area columns take communes and villages; the whole takes, for each
 * period, the row of the evaluation's own unit where there is one (it is the approved total), else those below it.
 */
final class FactSelection {
    private final Mission mission;
    private final LocalDate asOf;
    private final Map<String, String> lineAreas;

    FactSelection(Mission mission, LocalDate asOf, Map<String, String> lineAreas) {
        this.mission = mission;
        this.asOf = asOf;
        this.lineAreas = lineAreas;
    }

    /** The latest day not after the cut-off on which there are any of these facts of one indicator and group. */
    Optional<LocalDate> latestDay(List<Fact> facts, Measure measure) {
        return facts.stream()
                .filter(fact -> onLines(fact, measure))
                .map(Fact::periodTo)
                .filter(day -> !day.isAfter(asOf))
                .max(LocalDate::compareTo);
    }

    /**
     * Results of a figure, out of those of its indicator and group. The day is that of {@code at}, resolved; null for a figure
     * over a period.
     */
    List<Fact> results(List<Fact> facts, Row row, Measure measure, String column, LocalDate day) {
        List<Fact> inTime = facts.stream()
                .filter(fact -> switch (measure.over() == null ? "AT" : measure.over()) {
                    case "AT" -> fact.periodTo().equals(day);
                    case "CUMULATIVE" -> fact.latestOfSeries();
                    default -> !fact.periodTo().isBefore(mission.periodFrom());
                })
                .toList();
        return inColumn(inTime, row, measure, column);
    }

    /** Targets of a figure, out of those of its indicator and group. */
    List<Fact> targets(List<Fact> facts, Row row, Measure measure, String column) {
        LocalDate yearEnd = LocalDate.of(asOf.getYear(), 12, 31);
        LocalDate yearStart = LocalDate.of(asOf.getYear(), 1, 1);
        List<Fact> inTime = facts.stream()
                .filter(fact -> switch (measure.over() == null ? "AT" : measure.over()) {
                    case "AT" -> fact.periodTo().equals(LocalDate.parse(measure.at()));
                    case "FULL_YEARS" ->
                        isWholeYear(fact)
                                && !fact.periodFrom().isBefore(mission.periodFrom())
                                && !fact.periodTo().isAfter(yearEnd);
                    case "CUMULATIVE" ->
                        fact.periodFrom().equals(mission.periodFrom())
                                && fact.periodTo().equals(yearEnd);
                    case "CUT_OFF_YEAR" ->
                        fact.periodFrom().equals(yearStart) && fact.periodTo().equals(yearEnd);
                    case "PROGRAM" ->
                        fact.periodFrom().equals(mission.programFrom())
                                && fact.periodTo().equals(mission.programTo());
                    default -> throw new IllegalStateException("over " + measure.over());
                })
                .toList();
        return inColumn(inTime, row, measure, column);
    }

    private static boolean isWholeYear(Fact fact) {
        return fact.periodFrom().getDayOfYear() == 1
                && fact.periodTo().equals(LocalDate.of(fact.periodFrom().getYear(), 12, 31));
    }

    private List<Fact> inColumn(List<Fact> facts, Row row, Measure measure, String column) {
        if (measure.groupByColumn() != null) {
            return facts.stream().filter(fact -> fact.tier().equals("OWN")).toList();
        }
        if (measure.lines() == null) {
            List<Fact> withoutLine =
                    facts.stream().filter(fact -> fact.line() == null).toList();
            return row.cut().equals("PLACE") && !column.equals("ALL")
                    ? withoutLine.stream()
                            .filter(fact -> fact.tier().equals("COMMUNE") && column.equals(fact.areaType()))
                            .toList()
                    : whole(withoutLine, measure);
        }
        List<Fact> ofLines = facts.stream()
                .filter(fact -> measure.lines().contains(fact.line()))
                .toList();
        if (!column.equals("ALL")) {
            return whole(
                    ofLines.stream()
                            .filter(fact -> column.equals(fact.lineArea()))
                            .toList(),
                    measure);
        }
        if (!Boolean.FALSE.equals(measure.overLines())) {
            return whole(ofLines, measure);
        }
        List<Fact> withoutLine =
                facts.stream().filter(fact -> fact.line() == null).toList();
        if (!withoutLine.isEmpty()) {
            return whole(withoutLine, measure);
        }
        boolean oneColumn = ofLines.stream().map(Fact::lineArea).distinct().count() == 1;
        return oneColumn ? whole(ofLines, measure) : List.of();
    }

    /** For each period and line: the own unit's row, else for each district the rows of its communes, else its own row. */
    private static List<Fact> whole(List<Fact> facts, Measure measure) {
        Map<List<Object>, List<Fact>> series = new LinkedHashMap<>();
        for (Fact fact : facts) {
            boolean cumulative = "CUMULATIVE".equals(measure.over());
            List<Object> key = new ArrayList<>();
            key.add(String.valueOf(fact.line()));
            key.add(fact.periodFrom());
            key.add(cumulative ? "" : fact.periodTo());
            series.computeIfAbsent(key, ignored -> new ArrayList<>()).add(fact);
        }
        return series.values().stream()
                .flatMap(candidates -> approvedOrBelow(candidates).stream())
                .toList();
    }

    private static List<Fact> approvedOrBelow(List<Fact> candidates) {
        List<Fact> own =
                candidates.stream().filter(fact -> fact.tier().equals("OWN")).toList();
        if (!own.isEmpty()) {
            return own;
        }
        Set<UUID> coveredDistricts = candidates.stream()
                .filter(fact -> fact.tier().equals("COMMUNE"))
                .map(Fact::districtId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(fact -> fact.tier().equals("COMMUNE") || !coveredDistricts.contains(fact.districtId()))
                .toList();
    }

    private static boolean onLines(Fact fact, Measure measure) {
        return measure.lines() == null ? fact.line() == null : measure.lines().contains(fact.line());
    }

    /** Whether a measure on project lines has any line of the column's area type. */
    boolean applies(Row row, Measure measure, String column) {
        if (measure.groupByColumn() != null) {
            return measure.groupByColumn().containsKey(column);
        }
        return measure.lines() == null
                || column.equals("ALL")
                || measure.lines().stream().map(lineAreas::get).anyMatch(area -> Objects.equals(area, column));
    }
}
