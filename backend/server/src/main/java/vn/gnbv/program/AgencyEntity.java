package vn.gnbv.program;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "agency")
class AgencyEntity extends RecordedEntity {
    String code;
    String nameVi;
    String nameEn;

    @Enumerated(EnumType.STRING)
    AgencyLevel level;

    LocalDate validFrom;
    LocalDate validTo;
    UUID successorId;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    void fill(AgencyInput input) {
        if (id.equals(input.successorId())) {
            throw new Refusal(ProgramError.AGENCY_SUCCEEDS_ITSELF);
        }
        code = input.code();
        nameVi = input.nameVi();
        nameEn = input.nameEn();
        level = input.level();
        validFrom = input.validFrom();
        validTo = input.validTo();
        successorId = input.successorId();
        evidence = input.evidence();
    }
}
