package vn.gnbv.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.gnbv.sheet.Contribution.Side;
import vn.gnbv.sheet.SheetDefinition.Measure;

/** Figures by project line: of the ledger, of activities, and of the money that activities were made of. */
final class MoneyFigures {
    private final Mission mission;
    private final SheetFacts facts;

    MoneyFigures(Mission mission, SheetFacts facts) {
        this.mission = mission;
        this.facts = facts;
    }

    /** Allotted or disbursed from entries, or the one by the other. */
    Figure budget(Measure measure, String column) {
        List<LedgerFact> entries = facts.ledger().stream()
                .filter(fact -> measure.lines().contains(fact.line()))
                .filter(fact -> column.equals("ALL") || column.equals(fact.lineArea()))
                .filter(fact ->
                        measure.capitalTypes() == null || measure.capitalTypes().contains(fact.capitalType()))
                .filter(fact -> measure.fundingSources() == null
                        || measure.fundingSources().contains(fact.fundingSource()))
                .filter(fact ->
                        measure.fiscalYears() == null || measure.fiscalYears().contains(fact.fiscalYear()))
                .toList();
        if (measure.isRatio()) {
            List<Contribution> contributions = new ArrayList<>();
            quantity(entries, measure.numerator().get("quantity").asText(), Side.NUMERATOR, contributions);
            quantity(entries, measure.denominator().get("quantity").asText(), Side.DENOMINATOR, contributions);
            return Figure.ratio(contributions, null, measure.decimals() == null ? 2 : measure.decimals());
        }
        List<Contribution> contributions = new ArrayList<>();
        quantity(entries, measure.quantity(), Side.VALUE, contributions);
        return entries.isEmpty() ? Figure.NO_DATA : Figure.sum(contributions, null);
    }

    private static void quantity(List<LedgerFact> entries, String quantity, Side side, List<Contribution> into) {
        for (LedgerFact entry : entries) {
            boolean allotted = quantity.equals("ALLOTTED");
            long rows = allotted ? entry.allotments() : entry.disbursements();
            if (rows > 0) {
                into.add(Contribution.of(entry, side, allotted ? entry.allotted() : entry.disbursed(), rows));
            }
        }
    }

    private List<ActivityFact> activitiesOf(Measure measure, String column) {
        return facts.activities().stream()
                .filter(activity -> measure.lines().contains(activity.line()))
                .filter(activity -> column.equals("ALL") || column.equals(activity.lineArea()))
                .filter(activity -> measure.kinds() == null || measure.kinds().contains(activity.kind()))
                .toList();
    }

    /** Counts of activities, or the share of those that match among those that a filter keeps. */
    Figure activities(Measure measure, String column) {
        List<ActivityFact> found = activitiesOf(measure, column);
        if (found.isEmpty()) {
            return Figure.NO_DATA;
        }
        List<Contribution> contributions = new ArrayList<>();
        for (ActivityFact activity : found) {
            if (Boolean.TRUE.equals(measure.integrated()) && !activity.integrated()) {
                continue;
            }
            if (!measure.isRatio()) {
                contributions.add(Contribution.of(activity, Side.VALUE, BigDecimal.ONE));
                continue;
            }
            if (matches(activity, measure.denominator())) {
                contributions.add(Contribution.of(activity, Side.DENOMINATOR, BigDecimal.ONE));
                BigDecimal counted = matches(activity, measure.numerator()) ? BigDecimal.ONE : BigDecimal.ZERO;
                contributions.add(Contribution.of(activity, Side.NUMERATOR, counted));
            }
        }
        return measure.isRatio()
                ? Figure.ratio(contributions, null, measure.decimals() == null ? 2 : measure.decimals())
                : Figure.sum(contributions, null);
    }

    private static boolean matches(ActivityFact activity, JsonNode filter) {
        boolean matches = true;
        if (filter.has("hasRecoveryRule")) {
            matches =
                    activity.hasRecoveryRule() == filter.get("hasRecoveryRule").asBoolean();
        }
        if (filter.has("communeIsInvestor")) {
            matches &=
                    Boolean.valueOf(filter.get("communeIsInvestor").asBoolean()).equals(activity.communeIsInvestor());
        }
        if (filter.has("proposedBy")) {
            boolean among = false;
            for (JsonNode proposer : filter.get("proposedBy")) {
                among |= proposer.asText().equals(activity.proposedBy());
            }
            matches &= among;
        }
        return matches;
    }

    /** Money of integrated activities by the program that it came from; the mission's own is SELF. */
    Figure financings(Measure measure, String column) {
        List<ActivityFact> found = activitiesOf(measure, column);
        if (found.isEmpty()) {
            return Figure.NO_DATA;
        }
        List<Contribution> contributions = new ArrayList<>();
        for (ActivityFact activity : found) {
            if (Boolean.TRUE.equals(measure.integrated()) && !activity.integrated()) {
                continue;
            }
            for (ActivityFact.Financing financing : activity.financings()) {
                String program = financing.program().equals(mission.programCode()) ? "SELF" : financing.program();
                boolean counts =
                        (measure.programs() == null || measure.programs().contains(program))
                                && (measure.notPrograms() == null
                                        || !measure.notPrograms().contains(program));
                if (counts) {
                    contributions.add(Contribution.of(activity, Side.VALUE, financing.amount()));
                }
            }
        }
        return Figure.sum(contributions, null);
    }
}
