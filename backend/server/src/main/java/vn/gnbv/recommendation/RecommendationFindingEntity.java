package vn.gnbv.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "recommendation_finding")
class RecommendationFindingEntity extends PartEntity {
    UUID recommendationId;
    UUID findingId;

    RecommendationFindingEntity() {}

    RecommendationFindingEntity(RecommendationEntity recommendation, UUID findingId) {
        super(recommendation.evaluationId);
        recommendationId = recommendation.id;
        this.findingId = findingId;
    }
}
