package vn.gnbv.program;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.place.AreaType;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "project")
class ProjectEntity extends RecordedEntity {
    UUID programId;
    String code;
    String titleVi;
    String titleEn;

    @Enumerated(EnumType.STRING)
    AreaType areaType;

    @Enumerated(EnumType.STRING)
    CapitalType capitalType;

    UUID leadAgencyId;
    String legalBasis;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    void fill(ProjectInput input) {
        programId = input.programId();
        code = input.code();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        areaType = input.areaType();
        capitalType = input.capitalType();
        leadAgencyId = input.leadAgencyId();
        legalBasis = input.legalBasis();
        evidence = input.evidence();
    }
}
