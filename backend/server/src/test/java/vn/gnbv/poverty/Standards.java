package vn.gnbv.poverty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.place.Residence;

/** Rule sets and households to try the classifier on. */
final class Standards {
    /** Decision 59/2015/QĐ-TTg, article 2, with the cuts of Circular 17/2016/TT-BLĐTBXH. */
    static final RuleSet OF_2016 = standard(
            PovertyLogic.INCOME_OR_DEPRIVATION,
            line(Residence.RURAL, 700_000L, 1_000_000, 1_500_000L, 120, 150),
            line(Residence.URBAN, 900_000L, 1_300_000, 1_950_000L, 140, 175));

    /** Decree 07/2021/NĐ-CP, article 3, with the cuts of Circular 07/2021/TT-BLĐTBXH. */
    static final RuleSet OF_2022 = standard(
            PovertyLogic.INCOME_AND_DEPRIVATION,
            line(Residence.RURAL, null, 1_500_000, 2_250_000L, null, 140),
            line(Residence.URBAN, null, 2_000_000, 3_000_000L, null, 175));

    /** Decree 351/2025/NĐ-CP: lines, and nothing else that is known yet. */
    static final RuleSet OF_2027 = standard(
            PovertyLogic.INCOME_AND_DEPRIVATION,
            line(Residence.RURAL, null, 2_200_000, null, null, null),
            line(Residence.URBAN, null, 2_800_000, null, null, null));

    static final int INDICATORS = 12;

    private Standards() {}

    private static RuleSetLine line(
            Residence residence, Long low, long high, Long averageMax, Integer scoreLow, Integer scoreHigh) {
        return new RuleSetLine(
                residence, low, high, averageMax, scoreLow, scoreHigh, List.of(PovertyLimit.AVERAGE_MAX));
    }

    private static RuleSet standard(PovertyLogic logic, RuleSetLine... lines) {
        List<RuleSetIndicator> indicators = IntStream.range(0, INDICATORS)
                .mapToObj(index -> new RuleSetIndicator(
                        code(index),
                        PovertyDimension.HOUSING,
                        "Chỉ số " + index,
                        "Indicator " + index,
                        null,
                        null,
                        Evidence.CONFIRMED))
                .toList();
        return new RuleSet(
                new UUID(0, 1),
                1,
                "T",
                "Thử",
                "Trial",
                null,
                null,
                null,
                null,
                LocalDate.of(2016, 1, 1),
                null,
                "Quyết định",
                Evidence.CONFIRMED,
                logic,
                3,
                10,
                List.of(lines),
                indicators,
                RuleSetState.IN_FORCE,
                0,
                null);
    }

    static String code(int index) {
        return "I" + index;
    }

    static List<Deprivation> deprivations(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new Deprivation(code(index), "thấy " + index))
                .toList();
    }

    static ClassifiedHousehold measured(Residence residence, long income, int deprivations) {
        return new ClassifiedHousehold("H", residence, income, null, deprivations(deprivations), null);
    }

    static ClassifiedHousehold scored(Residence residence, int incomeScore, int deprivationScore) {
        return new ClassifiedHousehold("H", residence, null, incomeScore, null, deprivationScore);
    }
}
