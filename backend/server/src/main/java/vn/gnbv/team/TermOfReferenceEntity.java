package vn.gnbv.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;
import vn.gnbv.evaluation.Theme;

@Entity
@Table(name = "term_of_reference")
class TermOfReferenceEntity extends PartEntity {
    @Enumerated(EnumType.STRING)
    Theme theme;

    String questionVi;
    String questionEn;

    TermOfReferenceEntity() {}

    TermOfReferenceEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(TermOfReferenceInput input) {
        theme = input.theme();
        questionVi = input.questionVi();
        questionEn = input.questionEn();
    }
}
