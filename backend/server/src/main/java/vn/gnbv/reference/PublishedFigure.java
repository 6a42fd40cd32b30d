package vn.gnbv.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number that somebody published, with its qualifier and citation. Every line of the two tables of facts is here, and one
 * figure for each amount of a line: the amounts of a money line stand in {@code budget_figures.csv}, read from its columns
 * and its note by hand, for 'over' in a note may belong to one amount and not to the other.
 */
public record PublishedFigure(
        String key,
        String measure,
        String unitCode,
        LocalDate periodFrom,
        LocalDate periodTo,
        String qualifier,
        BigDecimal value,
        String valueUnit,
        String citation,
        String note,
        Money money) {

    /** What a money figure is about, as far as the source says. */
    public record Money(
            String programLabel, String project, String subProject, String capitalType, String fundingSource) {}

    public static List<PublishedFigure> read() {
        List<PublishedFigure> figures = new ArrayList<>();
        figures.addAll(facts("kon_tum_poverty_facts"));
        figures.addAll(facts("further_facts"));
        figures.addAll(amounts());
        return figures;
    }

    /** Whether the source names one year. */
    public boolean ofOneYear() {
        return periodFrom != null && periodFrom.getYear() == periodTo.getYear();
    }

    private static List<PublishedFigure> facts(String table) {
        List<PublishedFigure> figures = new ArrayList<>();
        for (Csv.Line line : Csv.read("reference/" + table + ".csv")) {
            String[] years =
                    line.text("year") == null ? null : line.text("year").split("-");
            figures.add(new PublishedFigure(
                    table + "/" + (figures.size() + 1),
                    line.text("indicator"),
                    line.text("unit_code"),
                    years == null ? null : LocalDate.of(Integer.parseInt(years[0]), 1, 1),
                    years == null ? null : LocalDate.of(Integer.parseInt(years[years.length - 1]), 12, 31),
                    line.text("qualifier").toUpperCase(Locale.ROOT),
                    line.number("value"),
                    line.text("unit"),
                    line.text("source"),
                    line.text("note"),
                    null));
        }
        return figures;
    }

    private static List<PublishedFigure> amounts() {
        List<Csv.Line> facts = Csv.read("reference/kon_tum_budget_facts.csv");
        List<PublishedFigure> figures = new ArrayList<>();
        for (Csv.Line line : Csv.read("reference/budget_figures.csv")) {
            Csv.Line fact = facts.get(line.number("row").intValueExact() - 1);
            figures.add(new PublishedFigure(
                    "kon_tum_budget_facts/" + line.text("row") + "/" + (figures.size() + 1),
                    line.text("measure"),
                    line.text("unit_code"),
                    line.day("period_from"),
                    line.day("period_to"),
                    line.text("qualifier"),
                    line.number("value"),
                    "million VND",
                    fact.text("citation"),
                    fact.text("note"),
                    new Money(
                            line.text("program_label"),
                            line.text("project"),
                            line.text("sub_project"),
                            line.text("capital_type"),
                            line.text("funding_source"))));
        }
        return figures;
    }
}
