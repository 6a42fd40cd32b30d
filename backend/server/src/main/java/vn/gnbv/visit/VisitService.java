package vn.gnbv.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What other features ask of an itinerary. */
@ApplicationScoped
public class VisitService {
    private final SiteVisitStore store;

    @Inject
    public VisitService(SiteVisitStore store) {
        this.store = store;
    }

    /** All visits with their participants, in the order of days. */
    public List<SiteVisit> visits(UUID evaluationId, boolean withoutSynthetic) {
        return store.all(evaluationId, withoutSynthetic);
    }
}
