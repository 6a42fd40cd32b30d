package vn.gnbv.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.kernel.FieldProblem;
import vn.gnbv.kernel.Language;
import vn.gnbv.place.Residence;

/** The law at its borders, and how a result is told. The same borders are cases of the rule sets that the product brings. */
class ClassifierTest {
    private static Classification classify(RuleSet rules, ClassifiedHousehold household) {
        Classifier classifier = new Classifier(rules);
        assertEquals(List.of(), classifier.problems(household, "", Language.VI));
        return classifier.classify(household);
    }

    private static List<String> problems(RuleSet rules, ClassifiedHousehold household) {
        return new Classifier(rules)
                .problems(household, "/households/0", Language.EN).stream()
                        .map(problem -> problem.pointer() + " " + problem.code())
                        .toList();
    }

    // Decision 59/2015/QĐ-TTg, article 2, clauses 1 and 2: "từ đủ … trở xuống", "thiếu hụt từ 03 chỉ số … trở lên".
    @ParameterizedTest
    @CsvSource({
        "RURAL,  700000,  0, POOR,      INCOME",
        "RURAL,  700001,  2, NEAR_POOR, ",
        "RURAL,  700001,  3, POOR,      DEPRIVATION",
        "RURAL, 1000000,  3, POOR,      DEPRIVATION",
        "RURAL, 1000000,  2, NEAR_POOR, ",
        "RURAL, 1000001, 10, AVERAGE,   ",
        "RURAL, 1500000,  0, AVERAGE,   ",
        "RURAL, 1500001,  0, NOT_POOR,  ",
        "URBAN,  900000,  0, POOR,      INCOME",
        "URBAN, 1300000,  3, POOR,      DEPRIVATION",
        "URBAN, 1300001,  3, AVERAGE,   ",
        "URBAN, 1950001,  3, NOT_POOR,  ",
    })
    void from2016EitherSuffices(
            Residence residence, long income, int deprivations, PovertyStatus status, PovertyKind kind) {
        Classification result = classify(Standards.OF_2016, Standards.measured(residence, income, deprivations));
        assertEquals(status, result.status());
        assertEquals(kind, result.kind());
        assertTrue(result.averageTold());
    }

    // Decree 07/2021/NĐ-CP, article 3.
    @ParameterizedTest
    @CsvSource({
        "RURAL,       0,  2, NEAR_POOR",
        "RURAL, 1500000,  3, POOR",
        "RURAL, 1500000,  2, NEAR_POOR",
        "RURAL, 1500001, 12, AVERAGE",
        "RURAL, 2250001,  0, NOT_POOR",
        "URBAN, 2000000,  3, POOR",
        "URBAN, 2000001,  3, AVERAGE",
        "URBAN, 3000001,  3, NOT_POOR",
    })
    void from2022BothAreNeeded(Residence residence, long income, int deprivations, PovertyStatus status) {
        Classification result = classify(Standards.OF_2022, Standards.measured(residence, income, deprivations));
        assertEquals(status, result.status());
        assertNull(result.kind());
    }

    @ParameterizedTest
    @CsvSource({
        "RURAL, 120,  0, POOR,      INCOME",
        "RURAL, 121, 30, POOR,      DEPRIVATION",
        "RURAL, 150, 29, NEAR_POOR, ",
        "RURAL, 151, 90, NOT_POOR,  ",
        "URBAN, 175, 30, POOR,      DEPRIVATION",
    })
    void theFormsOf2016SayTheSameByPoints(
            Residence residence, int incomeScore, int deprivationScore, PovertyStatus status, PovertyKind kind) {
        Classification result = classify(Standards.OF_2016, Standards.scored(residence, incomeScore, deprivationScore));
        assertEquals(status, result.status());
        assertEquals(kind, result.kind());
        assertEquals(deprivationScore / 10, result.deprivationCount());
        assertEquals(status != PovertyStatus.NOT_POOR, result.averageTold(), "the forms know no average line");
    }

    @Test
    void everyComparisonIsToldInItsOrder() {
        Classification result = classify(Standards.OF_2016, Standards.measured(Residence.RURAL, 800_000, 4));
        assertEquals(
                List.of(
                        new Comparison(
                                ClassifiedValue.INCOME,
                                800_000,
                                ClassificationOperator.AT_MOST,
                                PovertyLimit.INCOME_LOW,
                                700_000,
                                false,
                                true),
                        new Comparison(
                                ClassifiedValue.INCOME,
                                800_000,
                                ClassificationOperator.AT_MOST,
                                PovertyLimit.INCOME_HIGH,
                                1_000_000,
                                true,
                                true),
                        new Comparison(
                                ClassifiedValue.DEPRIVATIONS,
                                4,
                                ClassificationOperator.AT_LEAST,
                                PovertyLimit.MIN_DEPRIVATIONS,
                                3,
                                true,
                                true)),
                result.comparisons());
        assertEquals("thấy 3", result.deprivations().getLast().fact());
        assertEquals("Chỉ số 3", result.deprivations().getLast().titleVi());
        Classification average = classify(Standards.OF_2016, Standards.measured(Residence.RURAL, 1_200_000, 0));
        assertFalse(average.comparisons().getLast().verified(), "the average line is from memory");
    }

    @Test
    void pointsAreComparedWithPoints() {
        Comparison last = classify(Standards.OF_2022, Standards.scored(Residence.URBAN, 175, 30))
                .comparisons()
                .getLast();
        assertEquals(ClassifiedValue.DEPRIVATION_SCORE, last.of());
        assertEquals(30, last.limit());
    }

    @Test
    void withoutAnAverageLineNotPoorHoldsBoth() {
        Classification result = classify(Standards.OF_2027, Standards.measured(Residence.RURAL, 2_200_001, 0));
        assertEquals(PovertyStatus.NOT_POOR, result.status());
        assertFalse(result.averageTold());
        assertTrue(classify(Standards.OF_2027, Standards.measured(Residence.RURAL, 2_200_000, 0))
                .averageTold());
    }

    @Test
    void whatCannotBeClassifiedIsToldWhereAndWhy() {
        assertEquals(
                List.of(
                        "/households/0/incomeMonthlyPerHead income-or-score",
                        "/households/0/deprivations deprivations-needed"),
                problems(Standards.OF_2016, new ClassifiedHousehold(null, Residence.RURAL, null, null, null, null)));
        assertEquals(
                List.of("/households/0/incomeMonthlyPerHead income-or-score"),
                problems(Standards.OF_2016, new ClassifiedHousehold(null, Residence.RURAL, 1L, 1, List.of(), null)));
        assertEquals(
                List.of("/households/0/incomeScore no-scores"),
                problems(Standards.OF_2027, Standards.scored(Residence.RURAL, 100, 30)));
        List<Deprivation> named =
                List.of(new Deprivation("I1", null), new Deprivation("TOILET", null), new Deprivation("I1", null));
        assertEquals(
                List.of(
                        "/households/0/deprivations/1/indicator indicator-unknown",
                        "/households/0/deprivations/2/indicator indicator-twice"),
                problems(Standards.OF_2016, new ClassifiedHousehold(null, Residence.RURAL, 1L, null, named, null)));
        FieldProblem mismatch = new Classifier(Standards.OF_2016)
                .problems(
                        new ClassifiedHousehold(null, Residence.RURAL, null, 130, Standards.deprivations(2), 30),
                        "",
                        Language.EN)
                .getFirst();
        assertEquals("The deprivation score must be 20 for the deprivations named.", mismatch.detail());
    }
}
