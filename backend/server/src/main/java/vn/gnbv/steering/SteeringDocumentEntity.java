package vn.gnbv.steering;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "steering_document")
class SteeringDocumentEntity extends PartEntity {
    String number;
    String titleVi;
    String titleEn;
    String issuer;
    LocalDate issuedOn;
    LocalDate reachedOn;
    String citation;

    SteeringDocumentEntity() {}

    SteeringDocumentEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(SteeringDocumentInput input) {
        number = input.number();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        issuer = input.issuer();
        issuedOn = input.issuedOn();
        reachedOn = input.reachedOn();
        citation = input.citation();
    }
}
