package vn.gnbv.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "target")
class TargetEntity extends RecordedEntity {
    UUID indicatorId;
    UUID unitId;
    UUID projectId;
    UUID subProjectId;
    String groupCode;
    LocalDate periodFrom;
    LocalDate periodTo;
    BigDecimal value;
    BigDecimal valueLow;
    BigDecimal valueHigh;
    Long numerator;
    Long denominator;
    String decision;
    String citation;

    @Column(updatable = false)
    boolean synthetic;

    void fill(TargetInput input) {
        indicatorId = input.indicatorId();
        unitId = input.unitId();
        projectId = input.projectId();
        subProjectId = input.subProjectId();
        groupCode = input.groupCode();
        periodFrom = input.periodFrom();
        periodTo = input.periodTo();
        value = input.value();
        valueLow = input.valueLow();
        valueHigh = input.valueHigh();
        numerator = input.numerator();
        denominator = input.denominator();
        decision = input.decision();
        citation = input.citation();
    }
}
