package vn.gnbv.sheet;

import java.util.List;
import java.util.Map;

/** Everything that a sheet, or one cell of it, is computed from. */
record SheetFacts(
        List<Fact> results,
        List<Fact> targets,
        List<LedgerFact> ledger,
        List<ActivityFact> activities,
        List<PublishedFact> published,
        List<FindingFact> findings,
        List<NeedFact> needs,
        Map<String, String> lineAreas) {
    private static final String P30A = "P30A";

    /** Those of places in 30a districts; published figures do not tell them apart. */
    SheetFacts in30aDistricts() {
        return new SheetFacts(
                results.stream().filter(fact -> P30A.equals(fact.areaType())).toList(),
                targets.stream().filter(fact -> P30A.equals(fact.areaType())).toList(),
                ledger.stream().filter(fact -> P30A.equals(fact.areaType())).toList(),
                activities.stream().filter(fact -> P30A.equals(fact.areaType())).toList(),
                List.of(),
                findings,
                needs,
                lineAreas);
    }
}
