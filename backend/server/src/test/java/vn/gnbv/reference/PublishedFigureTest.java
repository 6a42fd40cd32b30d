package vn.gnbv.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFigureTest {
    private final List<PublishedFigure> figures = PublishedFigure.read();

    @Test
    void everyLineOfThePovertyFactsIsAFigure() {
        List<Csv.Line> lines = Csv.read("reference/kon_tum_poverty_facts.csv");
        List<PublishedFigure> loaded = figures.stream()
                .filter(figure -> figure.key().startsWith("kon_tum_poverty_facts/"))
                .toList();
        assertEquals(132, lines.size());
        assertEquals(lines.size(), loaded.size());
        for (int index = 0; index < lines.size(); index++) {
            assertEquals(lines.get(index).number("value"), loaded.get(index).value());
        }
    }

    @Test
    void everyAmountOfTheBudgetFactsIsAFigure() {
        List<Csv.Line> facts = Csv.read("reference/kon_tum_budget_facts.csv");
        Map<String, BigDecimal> amounts = Csv.read("reference/budget_figures.csv").stream()
                .filter(line -> !line.text("amount").equals("NOTE"))
                .collect(
                        Collectors.toMap(line -> line.text("row") + line.text("amount"), line -> line.number("value")));
        int expected = 0;
        for (int row = 1; row <= facts.size(); row++) {
            Csv.Line fact = facts.get(row - 1);
            assertEquals(fact.number("allocated_million_vnd"), amounts.get(row + "ALLOCATED"));
            assertEquals(fact.number("disbursed_million_vnd"), amounts.get(row + "DISBURSED"));
            expected += fact.number("disbursed_million_vnd") == null ? 1 : 2;
        }
        assertEquals(expected, amounts.size());
    }

    @ParameterizedTest
    @CsvSource({
        "allocated.ntp_spr, 2016-01-01, 714000, GT",
        "allocated.other_poverty_policies, 2016-01-01, 4146000, EQ",
        "allocated.da1, 2017-01-01, 35000, APPROX",
        "disbursed.da1, 2017-01-01, 22000, GT",
        "allocated.da2, 2017-01-01, 17800, EQ",
        "disbursed.decision_102, 2017-01-01, 635, APPROX",
        "allocated.da1.investment, 2016-01-01, 310000, APPROX",
        "poverty_rate, 2016-01-01, 24, LT"
    })
    void theQualifierComesFromTheNote(String measure, String from, BigDecimal value, String qualifier) {
        List<PublishedFigure> found = figures.stream()
                .filter(figure -> figure.measure().equals(measure)
                        && figure.periodFrom() != null
                        && figure.periodFrom().toString().equals(from)
                        && figure.value().compareTo(value) == 0)
                .toList();
        assertEquals(1, found.size());
        assertEquals(qualifier, found.getFirst().qualifier());
    }

    @Test
    void aSourceThatGivesNoYearHasNoPeriod() {
        List<PublishedFigure> cows = figures.stream()
                .filter(figure -> figure.measure().startsWith("allocated.da2.2.cows"))
                .toList();
        assertEquals(1, cows.size());
        assertNull(cows.getFirst().periodFrom());
        assertEquals("EQ", cows.getFirst().qualifier());
    }

    @Test
    void theMovementOf2017Closes() {
        // 28,990 - 5,099 + 178 + 2,095 = 26,164 (baodantoc.vn 6725 on Decision 1427; one article prints the opening as
        // closing)
        long closing = count("poor_households", 2016, "62")
                - count("escaped_households", 2017, "62")
                + count("relapsed_households", 2017, "62")
                + count("newly_poor_households", 2017, "62");
        assertEquals(count("poor_households", 2017, "62"), closing);
        assertEquals(26164, closing);
        // Đắk Hà district closes too.
        assertEquals(
                count("poor_households", 2017, "615"),
                count("poor_households", 2016, "615")
                        - count("escaped_households", 2017, "615")
                        + count("relapsed_households", 2017, "615")
                        + count("newly_poor_households", 2017, "615"));
    }

    @Test
    void everyFigureNamesItsSource() {
        assertTrue(figures.stream().allMatch(figure -> figure.citation() != null));
    }

    private long count(String measure, int year, String unit) {
        return figures.stream()
                .filter(figure -> figure.measure().equals(measure)
                        && figure.unitCode().equals(unit)
                        && figure.ofOneYear()
                        && figure.periodTo().getYear() == year)
                .findFirst()
                .orElseThrow()
                .value()
                .longValueExact();
    }
}
