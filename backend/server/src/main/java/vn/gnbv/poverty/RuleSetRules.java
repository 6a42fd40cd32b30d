package vn.gnbv.poverty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.gnbv.kernel.FieldProblem;
import vn.gnbv.kernel.Language;
import vn.gnbv.place.Residence;

/** What must hold of a rule set beyond the form of its fields; the database holds the same. */
final class RuleSetRules {
    private RuleSetRules() {}

    /** Each place that needs correcting. */
    static List<FieldProblem> problems(RuleSetInput input, Language language) {
        List<FieldProblem> found = new ArrayList<>();
        boolean either = input.logic() == PovertyLogic.INCOME_OR_DEPRIVATION;
        Set<Residence> residences = new HashSet<>();
        for (int index = 0; index < input.lines().size(); index++) {
            RuleSetLine line = input.lines().get(index);
            String at = "/lines/" + index;
            if (!residences.add(line.residence())) {
                found.add(new FieldProblem(
                        at + "/residence",
                        "twice",
                        language.choose("Mỗi khu vực một mức.", "One line for each kind of residence.")));
            }
            found.addAll(line(line, at, either, language));
        }
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < input.indicators().size(); index++) {
            if (!codes.add(input.indicators().get(index).code())) {
                found.add(new FieldProblem(
                        "/indicators/" + index + "/code",
                        "twice",
                        language.choose("Chỉ số đã có ở trên.", "This indicator stands above already.")));
            }
        }
        return found;
    }

    private static List<FieldProblem> line(RuleSetLine line, String at, boolean either, Language language) {
        List<FieldProblem> found = new ArrayList<>();
        if (either != (line.incomeLow() != null)) {
            found.add(lowLimit(at + "/incomeLow", either, language));
        }
        if ((line.scoreLow() != null) != (either && line.scoreHigh() != null)) {
            found.add(lowLimit(at + "/scoreLow", either && line.scoreHigh() != null, language));
        }
        if (!rises(line.incomeLow(), line.incomeHigh())) {
            found.add(notRising(at + "/incomeHigh", language));
        }
        if (!rises(line.incomeHigh(), line.averageMax())) {
            found.add(notRising(at + "/averageMax", language));
        }
        if (line.scoreLow() != null && line.scoreHigh() != null && line.scoreLow() >= line.scoreHigh()) {
            found.add(notRising(at + "/scoreHigh", language));
        }
        return found;
    }

    private static boolean rises(Long lower, Long higher) {
        return lower == null || higher == null || lower < higher;
    }

    private static FieldProblem lowLimit(String pointer, boolean needed, Language language) {
        return needed
                ? new FieldProblem(
                        pointer,
                        "required",
                        language.choose(
                                "Cần khi chỉ thu nhập cũng đủ để là hộ nghèo.",
                                "Needed where income alone makes a household poor."))
                : new FieldProblem(
                        pointer,
                        "not-used",
                        language.choose(
                                "Không dùng khi cần cả thu nhập và thiếu hụt, hoặc chưa có ngưỡng trên.",
                                "Not used where income and deprivation are both needed, or there is no upper cut."));
    }

    private static FieldProblem notRising(String pointer, Language language) {
        return new FieldProblem(
                pointer, "order", language.choose("Phải cao hơn ngưỡng trước.", "Must be above the limit before it."));
    }
}
