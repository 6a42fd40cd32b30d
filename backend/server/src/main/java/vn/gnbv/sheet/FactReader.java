package vn.gnbv.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Language;
import vn.gnbv.sheet.SheetDefinition.Measure;

/** Reads the facts that some measures are computed from, and no others. */
@ApplicationScoped
class FactReader {
    private final SheetStore store;
    private final LedgerStore ledger;
    private final CurrentCaller current;

    @Inject
    FactReader(SheetStore store, LedgerStore ledger, CurrentCaller current) {
        this.store = store;
        this.ledger = ledger;
        this.current = current;
    }

    /** Sums of the rows that nothing tells apart: enough for figures. */
    SheetFacts sums(Mission mission, Moment moment, List<Measure> measures) {
        return facts(mission, moment, measures, false);
    }

    /** Row by row, for what stands behind a figure; but sums of entries, which are too many to be read at once. */
    SheetFacts singles(Mission mission, Moment moment, List<Measure> measures) {
        return facts(mission, moment, measures, true);
    }

    private SheetFacts facts(Mission mission, Moment moment, List<Measure> measures, boolean single) {
        Set<String> results = new LinkedHashSet<>();
        Set<String> targets = new LinkedHashSet<>();
        Set<String> published = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (Measure measure : measures) {
            sources.add(measure.source());
            Set<String> into = "TARGET".equals(measure.source()) ? targets : results;
            if (measure.indicator() != null) {
                into.add(measure.indicator());
            }
            if ("RESULT".equals(measure.source()) && measure.numerator() != null) {
                results.add(measure.numerator().get("indicator").asText());
                results.add(measure.denominator().get("indicator").asText());
            }
            if (measure.published() != null) {
                measure.published().forEach(figure -> published.add(figure.measure()));
            }
        }
        Language language = current.language();
        boolean evaluation = sources.contains("EVALUATION");
        return new SheetFacts(
                results.isEmpty() ? List.of() : store.results(mission, moment, results, single),
                targets.isEmpty() ? List.of() : store.targets(mission, moment, targets, single),
                sources.contains("BUDGET") ? ledger.sums(mission, moment) : List.of(),
                sources.contains("ACTIVITY") || sources.contains("FINANCING")
                        ? store.activities(mission, moment)
                        : List.of(),
                published.isEmpty() ? List.of() : store.published(published, moment),
                evaluation ? store.findings(mission.id(), mission.cutOffOn(), moment, language) : List.of(),
                evaluation ? store.needs(mission.id(), moment, language) : List.of(),
                store.lineAreas(mission.programId()));
    }
}
