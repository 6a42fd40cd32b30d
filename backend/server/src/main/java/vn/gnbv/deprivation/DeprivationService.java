package vn.gnbv.deprivation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.deprivation.DeprivationFilter.Weighting;
import vn.gnbv.deprivation.DeprivationStore.Named;
import vn.gnbv.deprivation.MultidimensionalPoverty.GroupPoverty;
import vn.gnbv.deprivation.MultidimensionalPoverty.Grouping;
import vn.gnbv.deprivation.MultidimensionalPoverty.IndicatorWeight;
import vn.gnbv.deprivation.MultidimensionalPoverty.Measure;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.poverty.PovertyDimension;
import vn.gnbv.poverty.RuleSet;
import vn.gnbv.poverty.RuleSetIndicator;
import vn.gnbv.poverty.RuleSetService;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.review.ReviewService;

/** Measures the poverty of a round's households by group. */
@ApplicationScoped
class DeprivationService {
    private static final int PLACES_OF_K = 6;
    private static final int HEAVIEST = 1_000;

    private final ReviewService reviews;
    private final RuleSetService ruleSets;
    private final DeprivationStore store;
    private final CurrentCaller current;

    @Inject
    DeprivationService(ReviewService reviews, RuleSetService ruleSets, DeprivationStore store, CurrentCaller current) {
        this.reviews = reviews;
        this.ruleSets = ruleSets;
        this.store = store;
        this.current = current;
    }

    MultidimensionalPoverty measure(UUID roundId, DeprivationFilter filter, Moment moment) {
        ReviewRound round = reviews.round(roundId);
        RuleSet ruleSet = ruleSets.get(round.ruleSetId());
        Map<String, Integer> weights = weights(filter, ruleSet.indicators());
        BigDecimal k = filter.k != null
                ? filter.k
                : BigDecimal.valueOf(ruleSet.minDeprivations())
                        .divide(BigDecimal.valueOf(ruleSet.indicators().size()), PLACES_OF_K, RoundingMode.FLOOR)
                        .stripTrailingZeros();
        Measure measure = Objects.requireNonNullElse(filter.measure, Measure.PERSONS);
        Grouping by = Objects.requireNonNullElse(filter.by, Grouping.NONE);

        Group total = new Group(weights, k, measure);
        Map<String, Group> groups = new HashMap<>();
        for (DeprivationPattern pattern : store.patterns(round, by, filter, moment)) {
            total.add(pattern);
            groups.computeIfAbsent(pattern.groupKey(), key -> new Group(weights, k, measure))
                    .add(pattern);
        }
        return new MultidimensionalPoverty(
                roundId,
                moment.asOf(),
                moment.block().number(),
                moment.synthetic(),
                measure,
                by,
                k,
                ruleSet.indicators().stream()
                        .map(indicator -> new IndicatorWeight(
                                indicator.code(),
                                indicator.dimension(),
                                current.language() == Language.EN ? indicator.titleEn() : indicator.titleVi(),
                                weights.get(indicator.code())))
                        .toList(),
                total.answer(null, null),
                by == Grouping.NONE ? List.of() : inOrder(groups, store.names(by, current.language())));
    }

    private static List<GroupPoverty> inOrder(Map<String, Group> groups, List<Named> names) {
        Map<String, Named> named = new HashMap<>();
        names.forEach(each -> named.put(each.key(), each));
        Comparator<String> byOrder = Comparator.comparing(
                key -> named.containsKey(key) ? named.get(key).order() : key);
        Map<String, Group> sorted =
                new TreeMap<>(Comparator.nullsLast(byOrder.thenComparing(Comparator.naturalOrder())));
        sorted.putAll(groups);
        List<GroupPoverty> answers = new ArrayList<>();
        sorted.forEach((key, group) -> answers.add(
                group.answer(key, named.containsKey(key) ? named.get(key).name() : null)));
        return answers;
    }

    /** What each indicator weighs, in whole numbers. */
    private static Map<String, Integer> weights(DeprivationFilter filter, List<RuleSetIndicator> indicators) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        if (filter.weight != null) {
            return given(filter.weight, indicators);
        }
        if (filter.weights != Weighting.DIMENSIONS) {
            indicators.forEach(indicator -> weights.put(indicator.code(), 1));
            return weights;
        }
        Map<PovertyDimension, Integer> size = new HashMap<>();
        indicators.forEach(indicator -> size.merge(indicator.dimension(), 1, Integer::sum));
        int whole = size.values().stream().reduce(1, DeprivationService::leastCommonMultiple);
        indicators.forEach(indicator -> weights.put(indicator.code(), whole / size.get(indicator.dimension())));
        return weights;
    }

    private static Map<String, Integer> given(String asked, List<RuleSetIndicator> indicators) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        indicators.forEach(indicator -> weights.put(indicator.code(), 0));
        for (String each : asked.split(",")) {
            String code = each.substring(0, each.indexOf(':'));
            int weight = Integer.parseInt(each.substring(code.length() + 1));
            if (weight > HEAVIEST
                    || !Integer.valueOf(0).equals(weights.put(code, weight))
                    || weights.size() > indicators.size()) {
                throw new Refusal(CommonError.INVALID_PARAMETER, "weight");
            }
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new Refusal(CommonError.INVALID_PARAMETER, "weight");
        }
        return weights;
    }

    private static int leastCommonMultiple(int one, int other) {
        return one / BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).intValue() * other;
    }

    /** Adds up the households of a group. */
    private static final class Group {
        private final AlkireFoster poverty;
        private final Measure measure;
        private long households;
        private long persons;
        private long withoutIndicators;

        Group(Map<String, Integer> weights, BigDecimal k, Measure measure) {
            this.poverty = new AlkireFoster(weights, k);
            this.measure = measure;
        }

        void add(DeprivationPattern pattern) {
            households += pattern.households();
            persons += pattern.persons();
            if (pattern.indicators() == null) {
                withoutIndicators += pattern.households();
            } else {
                poverty.count(
                        pattern.indicators(), measure == Measure.PERSONS ? pattern.persons() : pattern.households());
            }
        }

        GroupPoverty answer(String key, String name) {
            return new GroupPoverty(
                    key,
                    name,
                    households,
                    persons,
                    withoutIndicators,
                    poverty.headcount(),
                    poverty.intensity(),
                    poverty.adjustedHeadcount(),
                    poverty.indicators());
        }
    }
}
