package vn.gnbv.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "rating")
class RatingEntity extends PartEntity {
    @Enumerated(EnumType.STRING)
    Criterion criterion;

    int score;
    String reasonVi;
    String reasonEn;

    RatingEntity() {}

    RatingEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(RatingInput input) {
        criterion = input.criterion();
        score = input.score();
        reasonVi = input.reasonVi();
        reasonEn = input.reasonEn();
    }
}
