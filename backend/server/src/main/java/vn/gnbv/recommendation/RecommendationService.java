package vn.gnbv.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What other features ask of recommendations. */
@ApplicationScoped
public class RecommendationService {
    private final RecommendationStore store;

    @Inject
    public RecommendationService(RecommendationStore store) {
        this.store = store;
    }

    /** All recommendations of an evaluation that the caller sees, by code. */
    public List<Recommendation> recommendations(UUID evaluationId, boolean withoutSynthetic) {
        return store.all(evaluationId, withoutSynthetic);
    }
}
