package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.gnbv.sheet.Contribution.Side;
import vn.gnbv.sheet.SheetDefinition.Theme;

/** The figures that are about the evaluation itself: how well its findings rest on evidence, which capacity is asked for. */
final class EvaluationFigures {
    private static final List<String> AREA_TYPES = List.of("P30A", "P135", "OUTSIDE");

    private final UUID evaluationId;
    private final List<FindingFact> findings;
    private final List<NeedFact> needs;
    private final List<Theme> themes;

    EvaluationFigures(UUID evaluationId, List<FindingFact> findings, List<NeedFact> needs, List<Theme> themes) {
        this.evaluationId = evaluationId;
        this.findings = findings;
        this.needs = needs;
        this.themes = themes;
    }

    Figure figure(String computation, String column) {
        return switch (computation) {
            case "FINDINGS_WITH_TWO_EVIDENCE_KINDS" -> twoKinds(column);
            case "CELLS_WITHOUT_FIELD_EVIDENCE" -> cellsWithoutFieldEvidence(column);
            case "CAPACITY_NEEDS" -> needs(column, false);
            case "CAPACITY_NEED_MENTIONS" -> needs(column, true);
            default -> throw new IllegalStateException("computation " + computation);
        };
    }

    private Figure twoKinds(String column) {
        List<Contribution> contributions = new ArrayList<>();
        int counted = 0;
        int all = 0;
        for (FindingFact finding : findings) {
            if (column.equals("ALL") || finding.areaTypes().contains(column)) {
                boolean two = finding.evidenceKinds().size() >= 2;
                counted += two ? 1 : 0;
                all++;
                contributions.add(contribution(finding, Side.DENOMINATOR, 1));
                contributions.add(contribution(finding, Side.NUMERATOR, two ? 1 : 0));
            }
        }
        if (all == 0) {
            return Figure.NO_DATA;
        }
        BigDecimal value = BigDecimal.valueOf(100L * counted).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return new Figure(
                value,
                BigDecimal.valueOf(counted),
                BigDecimal.valueOf(all),
                Figure.State.VALUE,
                null,
                contributions,
                null);
    }

    /** Each theme of an area type in which nothing rests on a visit there counts one; the theme itself is the row behind it. */
    private Figure cellsWithoutFieldEvidence(String column) {
        List<Contribution> contributions = new ArrayList<>();
        for (String areaType : column.equals("ALL") ? AREA_TYPES : List.of(column)) {
            for (Theme theme : themes) {
                boolean covered = findings.stream()
                        .anyMatch(finding -> finding.theme().equals(theme.code())
                                && finding.areaTypes().contains(areaType)
                                && finding.visitedAreaTypes().contains(areaType));
                if (!covered) {
                    contributions.add(Contribution.ofTheme(evaluationId, theme.code(), areaType));
                }
            }
        }
        return Figure.sum(contributions, null);
    }

    private Figure needs(String column, boolean mentions) {
        List<Contribution> contributions = needs.stream()
                .filter(need -> column.equals("ALL") || need.areaTypes().contains(column))
                .map(need -> Contribution.ofEvaluation(
                        "capacity-needs",
                        need.id(),
                        evaluationId,
                        need.topic(),
                        Side.VALUE,
                        mentions ? BigDecimal.valueOf(need.mentions()) : BigDecimal.ONE,
                        need.synthetic()))
                .toList();
        return needs.isEmpty() ? Figure.NO_DATA : Figure.sum(contributions, null);
    }

    private Contribution contribution(FindingFact finding, Side side, int amount) {
        return Contribution.ofEvaluation(
                "findings",
                finding.id(),
                evaluationId,
                finding.title(),
                side,
                BigDecimal.valueOf(amount),
                finding.synthetic());
    }
}
