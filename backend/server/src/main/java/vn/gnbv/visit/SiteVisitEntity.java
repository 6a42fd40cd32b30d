package vn.gnbv.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;
import vn.gnbv.kernel.Evidence;

@Entity
@Table(name = "site_visit")
class SiteVisitEntity extends PartEntity {
    UUID unitId;

    @Enumerated(EnumType.STRING)
    VisitLevel level;

    LocalDate visitedOn;

    @Enumerated(EnumType.STRING)
    Evidence visitedOnEvidence;

    @Enumerated(EnumType.STRING)
    VisitSelection selection;

    String selectionReason;
    String titleVi;
    String titleEn;
    String minutesVi;
    String minutesEn;
    int partsVersion;

    SiteVisitEntity() {}

    SiteVisitEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(SiteVisitInput input) {
        unitId = input.unitId();
        level = input.level();
        visitedOn = input.visitedOn();
        visitedOnEvidence = input.visitedOnEvidence();
        selection = input.selection();
        selectionReason = input.selectionReason();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        minutesVi = input.minutesVi();
        minutesEn = input.minutesEn();
    }
}
