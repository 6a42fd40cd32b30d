package vn.gnbv.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What other features ask of needs and ratings. */
@ApplicationScoped
public class AssessmentService {
    private final AssessmentStore store;

    @Inject
    public AssessmentService(AssessmentStore store) {
        this.store = store;
    }

    public List<CapacityNeed> needs(UUID evaluationId, boolean withoutSynthetic) {
        return store.allNeeds(evaluationId, withoutSynthetic);
    }

    /** In the order of the criteria. */
    public List<Rating> ratings(UUID evaluationId, boolean withoutSynthetic) {
        return store.allRatings(evaluationId, withoutSynthetic).stream()
                .sorted(Comparator.comparing(Rating::criterion))
                .toList();
    }
}
