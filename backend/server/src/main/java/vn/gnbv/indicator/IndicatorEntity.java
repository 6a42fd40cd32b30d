package vn.gnbv.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "indicator")
class IndicatorEntity extends RecordedEntity {
    String code;
    String titleVi;
    String titleEn;
    String unitVi;
    String unitEn;

    @Enumerated(EnumType.STRING)
    IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    IndicatorCut cut;

    String numeratorVi;
    String numeratorEn;
    String denominatorVi;
    String denominatorEn;

    @Enumerated(EnumType.STRING)
    IndicatorDirection direction;

    @Enumerated(EnumType.STRING)
    IndicatorFrequency frequency;

    int decimals;
    boolean additiveOverPlaces;
    boolean additiveOverTime;
    boolean additiveOverGroups;
    String legalBasis;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    void fill(IndicatorInput input) {
        IndicatorRules.check(input);
        code = input.code();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        unitVi = input.unitVi();
        unitEn = input.unitEn();
        kind = input.kind();
        cut = input.cut();
        numeratorVi = input.numeratorVi();
        numeratorEn = input.numeratorEn();
        denominatorVi = input.denominatorVi();
        denominatorEn = input.denominatorEn();
        direction = input.direction();
        frequency = input.frequency();
        decimals = input.decimals();
        additiveOverPlaces = input.additiveOverPlaces();
        additiveOverTime = input.additiveOverTime();
        additiveOverGroups = input.additiveOverGroups();
        legalBasis = input.legalBasis();
        evidence = input.evidence();
    }
}
