package vn.gnbv.reference;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Loads published figures, and as results those that count something of one unit and one year. A rate becomes a result only
 * where several sources give it, so that one of them can be marked official; money is never booked.
 */
final class FigureFacts {
    private static final LocalDate REFERENCE_DAY = LocalDate.of(2018, 6, 30);
    private static final String DEPRIVATION = "deprivation_rate_poor.";
    /** Counts of the poor before 2015 and after 2020 follow other standards: a group of their own keeps the series apart. */
    private static final int FIRST_YEAR_OF_STANDARD = 2014;

    private static final int LAST_YEAR_OF_STANDARD = 2020;

    private final UnitCatalogue catalogue;
    private final Map<String, Csv.Line> measures = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    private FigureFacts(UnitCatalogue catalogue) {
        this.catalogue = catalogue;
        Csv.read("reference/measures.csv").forEach(line -> measures.put(line.text("measure"), line));
        Csv.read("reference/indicators.csv").forEach(line -> kinds.put(line.text("code"), line.text("kind")));
    }

    static void load(Connection connection, UnitCatalogue catalogue) throws SQLException {
        FigureFacts facts = new FigureFacts(catalogue);
        List<PublishedFigure> figures = PublishedFigure.read();
        facts.published(figures).insert(connection);
        BulkStore results = new BulkStore(
                "result",
                "id, indicator_id, unit_id, group_code, period_from, effective_on, value, official, "
                        + "citation, note");
        facts.counts(figures, results);
        facts.ratesOfSeveralSources(figures, results);
        facts.population(results);
        results.insert(connection);
    }

    private BulkStore published(List<PublishedFigure> figures) {
        BulkStore rows = new BulkStore(
                "published_figure",
                "id, measure, indicator_id, unit_id, period_from, period_to, qualifier, value, value_unit, "
                        + "program_label, project_id, sub_project_id, capital_type, funding_source, citation, note");
        String program = ProgramFacts.PROGRAM_2016;
        for (PublishedFigure figure : figures) {
            PublishedFigure.Money money = figure.money();
            String project = money == null ? null : money.project();
            String subProject = money == null ? null : money.subProject();
            rows.add(
                    ReferenceIds.of("published_figure", figure.key()),
                    figure.measure(),
                    indicatorOf(figure.measure()),
                    unitOf(figure),
                    figure.periodFrom(),
                    figure.periodTo(),
                    figure.qualifier(),
                    figure.value(),
                    figure.valueUnit(),
                    money == null ? null : money.programLabel(),
                    project == null ? null : ReferenceIds.project(program, project),
                    subProject == null ? null : ReferenceIds.subProject(program, subProject),
                    money == null ? null : money.capitalType(),
                    money == null ? null : money.fundingSource(),
                    figure.citation(),
                    figure.note());
        }
        return rows;
    }

    private void counts(List<PublishedFigure> figures, BulkStore results) {
        for (PublishedFigure figure : figures) {
            Csv.Line measure = measures.get(figure.measure());
            if (measure == null || measure.text("kind").equals("FIGURE") || !figure.ofOneYear()) {
                continue;
            }
            int year = figure.periodTo().getYear();
            String group = "TOTAL";
            if (measure.text("kind").equals("COUNT_OF_STANDARD")) {
                group = year < FIRST_YEAR_OF_STANDARD
                        ? "STANDARD_2011_2015"
                        : year > LAST_YEAR_OF_STANDARD ? "STANDARD_2022_2025" : group;
            }
            addResult(results, figure, measure.text("indicator"), group, true);
        }
    }

    private void ratesOfSeveralSources(List<PublishedFigure> figures, BulkStore results) {
        Map<Integer, List<PublishedFigure>> byYear = new TreeMap<>();
        figures.stream()
                .filter(figure -> figure.measure().equals("poverty_rate") && figure.ofOneYear())
                .forEach(figure -> byYear.computeIfAbsent(figure.periodTo().getYear(), year -> new ArrayList<>())
                        .add(figure));
        byYear.values().stream()
                .filter(sources -> sources.size() > 1)
                .forEach(sources -> sources.forEach(figure -> addResult(
                        results,
                        figure,
                        "POVERTY_RATE",
                        "TOTAL",
                        figure.qualifier().equals("EQ"))));
    }

    private void addResult(
            BulkStore results, PublishedFigure figure, String indicator, String group, boolean official) {
        boolean flow = "FLOW".equals(kinds.get(indicator));
        String qualifier = figure.qualifier().equals("EQ") ? null : figure.qualifier();
        String note =
                qualifier == null ? figure.note() : qualifier + (figure.note() == null ? "" : ": " + figure.note());
        results.add(
                ReferenceIds.of("result", figure.key()),
                ReferenceIds.indicator(indicator),
                unitOf(figure),
                group,
                flow ? figure.periodFrom() : figure.periodTo(),
                figure.periodTo(),
                figure.value(),
                official,
                figure.citation(),
                note);
    }

    /** Groups and, computed from them, the totals that the yearbook prints. */
    private void population(BulkStore results) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (Csv.Line line : Csv.read("reference/kon_tum_population_by_ethnic_group.csv")) {
            String group = "ETHNIC_" + line.text("ethnic_code").toUpperCase(Locale.ROOT);
            for (String[] column : new String[][] {{"total", "POPULATION"}, {"female", "POPULATION_FEMALE"}}) {
                addPopulation(results, column[1], line.text("year"), group, line.number(column[0]));
                totals.merge(column[1] + "/" + line.text("year"), line.number(column[0]), BigDecimal::add);
            }
        }
        totals.forEach((key, total) -> addPopulation(
                results, key.substring(0, key.indexOf('/')), key.substring(key.indexOf('/') + 1), "TOTAL", total));
    }

    private void addPopulation(BulkStore results, String indicator, String year, String group, BigDecimal value) {
        LocalDate day = LocalDate.of(Integer.parseInt(year), 12, 31);
        results.add(
                ReferenceIds.of("result", String.join("/", indicator, year, group)),
                ReferenceIds.indicator(indicator),
                catalogue.at("62", REFERENCE_DAY).id(),
                group,
                day,
                day,
                value,
                true,
                "Niên giám thống kê tỉnh Kon Tum 2018, biểu 28, trang 64",
                null);
    }

    private UUID unitOf(PublishedFigure figure) {
        return catalogue
                .at(figure.unitCode(), figure.periodTo() == null ? REFERENCE_DAY : figure.periodTo())
                .id();
    }

    private UUID indicatorOf(String measure) {
        if (measure.startsWith(DEPRIVATION)) {
            return ReferenceIds.indicator("DEPRIVATION_RATE");
        }
        Csv.Line line = measures.get(measure);
        return line == null ? null : ReferenceIds.indicator(line.text("indicator"));
    }
}
