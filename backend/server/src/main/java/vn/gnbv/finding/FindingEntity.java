package vn.gnbv.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;
import vn.gnbv.evaluation.Theme;

@Entity
@Table(name = "finding")
class FindingEntity extends PartEntity {
    String code;

    @Enumerated(EnumType.STRING)
    FindingKind kind;

    @Enumerated(EnumType.STRING)
    CauseNature causeNature;

    @Enumerated(EnumType.STRING)
    Theme theme;

    String[] areaTypes;

    @Enumerated(EnumType.STRING)
    FindingLevel level;

    String titleVi;
    String titleEn;
    String textVi;
    String textEn;

    @Enumerated(EnumType.STRING)
    FindingStatus status;

    int partsVersion;

    FindingEntity() {}

    FindingEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(FindingInput input) {
        code = input.code();
        kind = input.kind();
        causeNature = input.causeNature();
        theme = input.theme();
        areaTypes = input.areaTypes().stream().map(Enum::name).toArray(String[]::new);
        level = input.level();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        textVi = input.textVi();
        textEn = input.textEn();
        status = input.status();
    }
}
