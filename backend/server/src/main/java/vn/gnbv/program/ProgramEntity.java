package vn.gnbv.program;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "program")
class ProgramEntity extends RecordedEntity {
    String code;
    String titleVi;
    String titleEn;
    LocalDate periodFrom;
    LocalDate periodTo;

    UUID leadAgencyId;
    String legalBasis;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    void fill(ProgramInput input) {
        code = input.code();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        periodFrom = input.periodFrom();
        periodTo = input.periodTo();
        leadAgencyId = input.leadAgencyId();
        legalBasis = input.legalBasis();
        evidence = input.evidence();
    }
}
