package vn.gnbv.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;

@ApplicationScoped
class AssessmentStore {
    static final Listing<CapacityNeed> NEEDS = Listing.of(CapacityNeed.class, "n", "capacity_need n")
            .sort("officerLevel", "n.officer_level", String.class)
            .synthetic("n.synthetic")
            .build();

    static final Listing<Rating> RATINGS = Listing.of(Rating.class, "r", "rating r")
            .sort("criterion", "r.criterion", String.class)
            .synthetic("r.synthetic")
            .build();

    private final Lists lists;
    private final Rows rows;

    @Inject
    AssessmentStore(Lists lists, Rows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    Page<CapacityNeed> needs(UUID evaluationId, AssessmentFilter filter, PageRequest page) {
        return lists.page(needs(evaluationId, filter.withoutSynthetic()), page);
    }

    Page<Rating> ratings(UUID evaluationId, AssessmentFilter filter, PageRequest page) {
        return lists.page(ratings(evaluationId, filter.withoutSynthetic()), page);
    }

    List<CapacityNeed> allNeeds(UUID evaluationId, boolean withoutSynthetic) {
        return rows.all(needs(evaluationId, withoutSynthetic));
    }

    List<Rating> allRatings(UUID evaluationId, boolean withoutSynthetic) {
        return rows.all(ratings(evaluationId, withoutSynthetic));
    }

    private static Query<CapacityNeed> needs(UUID evaluationId, boolean withoutSynthetic) {
        return NEEDS.query().partsOf("n.evaluation_id = ?", evaluationId).withoutSynthetic(withoutSynthetic);
    }

    private static Query<Rating> ratings(UUID evaluationId, boolean withoutSynthetic) {
        return RATINGS.query().partsOf("r.evaluation_id = ?", evaluationId).withoutSynthetic(withoutSynthetic);
    }
}
