package vn.gnbv.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "result")
class ResultEntity extends RecordedEntity {
    UUID indicatorId;
    UUID unitId;
    UUID projectId;
    UUID subProjectId;
    UUID activityId;
    String groupCode;
    LocalDate periodFrom;
    LocalDate effectiveOn;
    BigDecimal value;
    Long numerator;
    Long denominator;
    boolean official;
    String citation;
    String note;

    @Column(updatable = false)
    boolean synthetic;

    void fill(ResultInput input) {
        indicatorId = input.indicatorId();
        unitId = input.unitId();
        projectId = input.projectId();
        subProjectId = input.subProjectId();
        activityId = input.activityId();
        groupCode = input.groupCode();
        periodFrom = input.periodFrom();
        effectiveOn = input.effectiveOn();
        value = input.value();
        numerator = input.numerator();
        denominator = input.denominator();
        official = input.official();
        citation = input.citation();
        note = input.note();
    }
}
