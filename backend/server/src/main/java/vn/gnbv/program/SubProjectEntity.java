package vn.gnbv.program;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "sub_project")
class SubProjectEntity extends RecordedEntity {
    UUID projectId;
    String code;
    String titleVi;
    String titleEn;

    @Enumerated(EnumType.STRING)
    CapitalType capitalType;

    UUID leadAgencyId;
    String legalBasis;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    void fill(SubProjectInput input) {
        projectId = input.projectId();
        code = input.code();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        capitalType = input.capitalType();
        leadAgencyId = input.leadAgencyId();
        legalBasis = input.legalBasis();
        evidence = input.evidence();
    }
}
