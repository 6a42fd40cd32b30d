package vn.gnbv.poverty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.gnbv.kernel.FieldProblem;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.place.Residence;

/**
 * Applies one rule set, and tells each comparison that it makes. Where either suffices (Decision 59/2015/QĐ-TTg, article 2;
 * kept for 2021): poor with an income of at most the low line, or of at most the high line with enough deprivations; near-poor
 * with at most the high line and fewer. Where both are needed (Decree 07/2021/NĐ-CP, article 3; kept for 2026 by Decree
 * 351/2025/NĐ-CP): poor with an income of at most the line and enough deprivations, near-poor with fewer. Average: above that
 * line and at most the average line. What lies exactly on a limit counts as below it ("trở xuống"), exactly enough
 * deprivations as enough ("trở lên"). The official forms estimate the same by points: an income score, and a fixed number of
 * points for each deprivation.
 */
final class Classifier {
    private final RuleSet rules;
    private final Map<Residence, RuleSetLine> lines = new HashMap<>();
    private final Map<String, RuleSetIndicator> indicators = new HashMap<>();

    Classifier(RuleSet rules) {
        this.rules = rules;
        rules.lines().forEach(line -> lines.put(line.residence(), line));
        rules.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
    }

    /**
     * Why a household cannot be classified by this rule set; empty where it can.
     *
     * @param pointer of the household in what was sent
     */
    List<FieldProblem> problems(ClassifiedHousehold household, String pointer, Language language) {
        List<FieldProblem> found = new ArrayList<>();
        boolean byScore = household.incomeScore() != null;
        if (byScore == (household.incomeMonthlyPerHead() != null)) {
            found.add(problem(pointer + "/incomeMonthlyPerHead", RuleSetError.INCOME_OR_SCORE, language));
        } else if (byScore && lines.get(household.residence()).scoreHigh() == null) {
            found.add(problem(pointer + "/incomeScore", RuleSetError.NO_SCORES, language));
        }
        if (household.deprivations() == null) {
            if (household.deprivationScore() == null) {
                found.add(problem(pointer + "/deprivations", RuleSetError.DEPRIVATIONS_NEEDED, language));
            }
            return found;
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < household.deprivations().size(); index++) {
            String code = household.deprivations().get(index).indicator();
            String at = pointer + "/deprivations/" + index + "/indicator";
            if (!indicators.containsKey(code)) {
                found.add(problem(at, RuleSetError.INDICATOR_UNKNOWN, language, code));
            } else if (!seen.add(code)) {
                found.add(problem(at, RuleSetError.INDICATOR_TWICE, language, code));
            }
        }
        int points = household.deprivations().size() * rules.pointsPerDeprivation();
        if (household.deprivationScore() != null && household.deprivationScore() != points) {
            found.add(problem(
                    pointer + "/deprivationScore", RuleSetError.SCORE_MISMATCH, language, String.valueOf(points)));
        }
        return found;
    }

    private static FieldProblem problem(String pointer, Problem problem, Language language, Object... arguments) {
        return Refusal.at(pointer, problem, language, arguments).errors().getFirst();
    }

    /** @param household one without {@link #problems} */
    Classification classify(ClassifiedHousehold household) {
        return new Reasoning(household).conclude();
    }

    /** The way to the result for one household. */
    private final class Reasoning {
        private final ClassifiedHousehold household;
        private final RuleSetLine line;
        private final boolean byScore;
        private final List<Comparison> comparisons = new ArrayList<>();

        private Reasoning(ClassifiedHousehold household) {
            this.household = household;
            line = lines.get(household.residence());
            byScore = household.incomeScore() != null;
        }

        private Classification conclude() {
            if (rules.logic() == PovertyLogic.INCOME_OR_DEPRIVATION && atMostLow()) {
                return result(PovertyStatus.POOR, PovertyKind.INCOME);
            }
            if (atMostHigh()) {
                if (!enoughDeprivations()) {
                    return result(PovertyStatus.NEAR_POOR, null);
                }
                boolean either = rules.logic() == PovertyLogic.INCOME_OR_DEPRIVATION;
                return result(PovertyStatus.POOR, either ? PovertyKind.DEPRIVATION : null);
            }
            return result(atMostAverage() ? PovertyStatus.AVERAGE : PovertyStatus.NOT_POOR, null);
        }

        private boolean atMostLow() {
            return byScore
                    ? atMost(PovertyLimit.SCORE_LOW, line.scoreLow())
                    : atMost(PovertyLimit.INCOME_LOW, line.incomeLow());
        }

        private boolean atMostHigh() {
            return byScore
                    ? atMost(PovertyLimit.SCORE_HIGH, line.scoreHigh())
                    : atMost(PovertyLimit.INCOME_HIGH, line.incomeHigh());
        }

        private boolean averageTold() {
            return !byScore && line.averageMax() != null;
        }

        private boolean atMostAverage() {
            return averageTold() && atMost(PovertyLimit.AVERAGE_MAX, line.averageMax());
        }

        private boolean atMost(PovertyLimit limit, long limitValue) {
            long value = byScore ? household.incomeScore() : household.incomeMonthlyPerHead();
            boolean holds = value <= limitValue;
            comparisons.add(new Comparison(
                    byScore ? ClassifiedValue.INCOME_SCORE : ClassifiedValue.INCOME,
                    value,
                    ClassificationOperator.AT_MOST,
                    limit,
                    limitValue,
                    holds,
                    !line.unverified().contains(limit)));
            return holds;
        }

        private boolean enoughDeprivations() {
            boolean counted = household.deprivations() != null;
            long value = counted ? household.deprivations().size() : household.deprivationScore();
            long enough =
                    counted ? rules.minDeprivations() : (long) rules.minDeprivations() * rules.pointsPerDeprivation();
            boolean holds = value >= enough;
            comparisons.add(new Comparison(
                    counted ? ClassifiedValue.DEPRIVATIONS : ClassifiedValue.DEPRIVATION_SCORE,
                    value,
                    ClassificationOperator.AT_LEAST,
                    PovertyLimit.MIN_DEPRIVATIONS,
                    enough,
                    holds,
                    !line.unverified().contains(PovertyLimit.MIN_DEPRIVATIONS)));
            return holds;
        }

        private Classification result(PovertyStatus status, PovertyKind kind) {
            List<Deprivation> told = household.deprivations() == null ? List.of() : household.deprivations();
            boolean beyond = status == PovertyStatus.AVERAGE || status == PovertyStatus.NOT_POOR;
            return new Classification(
                    household.key(),
                    status,
                    kind,
                    byScore ? ClassificationMethod.SCORE : ClassificationMethod.INCOME,
                    household.residence(),
                    household.deprivations() == null
                            ? household.deprivationScore() / rules.pointsPerDeprivation()
                            : told.size(),
                    told.stream().map(this::inWords).toList(),
                    comparisons,
                    !beyond || averageTold());
        }

        private ClassifiedDeprivation inWords(Deprivation deprivation) {
            RuleSetIndicator indicator = indicators.get(deprivation.indicator());
            return new ClassifiedDeprivation(
                    indicator.code(),
                    indicator.dimension(),
                    indicator.titleVi(),
                    indicator.titleEn(),
                    deprivation.fact());
        }
    }
}
