package vn.gnbv.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What other features ask of findings. */
@ApplicationScoped
public class FindingService {
    private final FindingStore store;

    @Inject
    public FindingService(FindingStore store) {
        this.store = store;
    }

    /** All findings with their evidence and causes, by code. */
    public List<Finding> findings(UUID evaluationId, boolean withoutSynthetic) {
        return store.all(evaluationId, withoutSynthetic);
    }
}
