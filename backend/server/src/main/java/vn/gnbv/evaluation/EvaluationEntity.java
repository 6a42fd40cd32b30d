package vn.gnbv.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** What callers write of an evaluation; its state and what follows from it is the database's. */
@Entity
@Table(name = "evaluation")
class EvaluationEntity extends RecordedEntity {
    String code;
    String titleVi;
    String titleEn;

    @Enumerated(EnumType.STRING)
    EvaluationKind kind;

    UUID programId;
    UUID unitId;
    LocalDate periodFrom;
    LocalDate periodTo;
    LocalDate cutOffOn;
    String decision;
    String agencyAboveVi;
    String agencyAboveEn;
    String agencyVi;
    String agencyEn;
    String agencyAbbreviation;
    String reportNumber;
    String reportPlace;
    LocalDate reportDate;
    String signerTitleVi;
    String signerTitleEn;
    String signerName;
    String recipientsVi;
    String legalGroundsVi;
    String legalGroundsEn;

    void fill(EvaluationInput input) {
        code = input.code();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        kind = input.kind();
        programId = input.programId();
        unitId = input.unitId();
        periodFrom = input.periodFrom();
        periodTo = input.periodTo();
        cutOffOn = input.cutOffOn();
        decision = input.decision();
        agencyAboveVi = input.agencyAboveVi();
        agencyAboveEn = input.agencyAboveEn();
        agencyVi = input.agencyVi();
        agencyEn = input.agencyEn();
        agencyAbbreviation = input.agencyAbbreviation();
        reportNumber = input.reportNumber();
        reportPlace = input.reportPlace();
        reportDate = input.reportDate();
        signerTitleVi = input.signerTitleVi();
        signerTitleEn = input.signerTitleEn();
        signerName = input.signerName();
        recipientsVi = input.recipientsVi();
        legalGroundsVi = input.legalGroundsVi();
        legalGroundsEn = input.legalGroundsEn();
    }
}
