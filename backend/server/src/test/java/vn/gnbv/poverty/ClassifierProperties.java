package vn.gnbv.poverty;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.gnbv.place.Residence;

/** However a household is classified: more income makes none poorer, and one more deprivation none richer. */
class ClassifierProperties {
    private static final int MOST_BUT_ONE = Standards.INDICATORS - 1;

    @Provide
    Arbitrary<RuleSet> standards() {
        return Arbitraries.of(Standards.OF_2016, Standards.OF_2022, Standards.OF_2027);
    }

    /** Around every line more often than between them. */
    @Provide
    Arbitrary<Long> incomes() {
        Arbitrary<Long> near = Arbitraries.of(
                        700_000L,
                        900_000L,
                        1_000_000L,
                        1_300_000L,
                        1_500_000L,
                        1_950_000L,
                        2_000_000L,
                        2_200_000L,
                        2_250_000L,
                        2_800_000L,
                        3_000_000L)
                .flatMap(line -> Arbitraries.longs().between(line - 2, line + 2));
        return Arbitraries.oneOf(near, Arbitraries.longs().between(0, 4_000_000));
    }

    private static int rank(RuleSet rules, ClassifiedHousehold household) {
        return new Classifier(rules).classify(household).status().ordinal();
    }

    @Property
    boolean moreIncomeNeverMakesPoorer(
            @ForAll("standards") RuleSet rules,
            @ForAll Residence residence,
            @ForAll("incomes") long income,
            @ForAll @IntRange(max = 500_000) int more,
            @ForAll @IntRange(max = Standards.INDICATORS) int deprivations) {
        return rank(rules, Standards.measured(residence, income + more, deprivations))
                >= rank(rules, Standards.measured(residence, income, deprivations));
    }

    @Property
    boolean oneMoreDeprivationNeverMakesRicher(
            @ForAll("standards") RuleSet rules,
            @ForAll Residence residence,
            @ForAll("incomes") long income,
            @ForAll @IntRange(max = MOST_BUT_ONE) int deprivations) {
        return rank(rules, Standards.measured(residence, income, deprivations + 1))
                <= rank(rules, Standards.measured(residence, income, deprivations));
    }

    @Property
    boolean moreIncomePointsNeverMakePoorer(
            @ForAll boolean newer,
            @ForAll Residence residence,
            @ForAll @IntRange(max = 300) int score,
            @ForAll @IntRange(max = 100) int more,
            @ForAll @IntRange(max = 120) int deprivationScore) {
        RuleSet rules = newer ? Standards.OF_2022 : Standards.OF_2016;
        return rank(rules, Standards.scored(residence, score + more, deprivationScore))
                >= rank(rules, Standards.scored(residence, score, deprivationScore));
    }

    @Property
    boolean pointsAndCountsOfDeprivationsAgree(
            @ForAll boolean newer,
            @ForAll Residence residence,
            @ForAll @IntRange(max = 300) int score,
            @ForAll @IntRange(max = Standards.INDICATORS) int deprivations) {
        RuleSet rules = newer ? Standards.OF_2022 : Standards.OF_2016;
        ClassifiedHousehold counted =
                new ClassifiedHousehold(null, residence, null, score, Standards.deprivations(deprivations), null);
        return rank(rules, counted) == rank(rules, Standards.scored(residence, score, deprivations * 10));
    }
}
