package vn.gnbv.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "published_figure")
class PublishedFigureEntity extends RecordedEntity {
    String measure;
    UUID indicatorId;
    UUID unitId;
    String placeNote;
    LocalDate periodFrom;
    LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    FigureQualifier qualifier;

    BigDecimal value;
    String valueUnit;
    String programLabel;
    UUID projectId;
    UUID subProjectId;

    @Enumerated(EnumType.STRING)
    FigureCapital capitalType;

    String fundingSource;
    String citation;
    String note;

    void fill(PublishedFigureInput input) {
        if (input.unitId() == null && input.placeNote() == null) {
            throw new Refusal(IndicatorError.PLACE_MISSING);
        }
        measure = input.measure();
        indicatorId = input.indicatorId();
        unitId = input.unitId();
        placeNote = input.placeNote();
        periodFrom = input.periodFrom();
        periodTo = input.periodTo();
        qualifier = input.qualifier();
        value = input.value();
        valueUnit = input.valueUnit();
        programLabel = input.programLabel();
        projectId = input.projectId();
        subProjectId = input.subProjectId();
        capitalType = input.capitalType();
        fundingSource = input.fundingSource();
        citation = input.citation();
        note = input.note();
    }
}
