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
        Map<String, String> lineAreas) {}
