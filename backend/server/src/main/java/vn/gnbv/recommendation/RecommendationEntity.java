package vn.gnbv.recommendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;
import vn.gnbv.kernel.Days;

@Entity
@Table(name = "recommendation")
class RecommendationEntity extends PartEntity {
    String code;
    boolean upward;

    @Enumerated(EnumType.STRING)
    AddresseeLevel addresseeLevel;

    UUID addresseeUnitId;
    String addresseeVi;
    String addresseeEn;
    String[] areaTypes;
    LocalDate horizonFrom;
    LocalDate horizonTo;
    String titleVi;
    String titleEn;
    String textVi;
    String textEn;
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    RecommendationStatus status = RecommendationStatus.OPEN;

    String responseVi;
    String responseEn;
    LocalDate respondedOn;
    int partsVersion;

    RecommendationEntity() {}

    RecommendationEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(RecommendationInput input) {
        code = input.code();
        upward = input.upward();
        addresseeLevel = input.addresseeLevel();
        addresseeUnitId = input.addresseeUnitId();
        addresseeVi = input.addresseeVi();
        addresseeEn = input.addresseeEn();
        areaTypes = input.areaTypes().stream().map(Enum::name).toArray(String[]::new);
        horizonFrom = input.horizonFrom();
        horizonTo = input.horizonTo();
        titleVi = input.titleVi();
        titleEn = input.titleEn();
        textVi = input.textVi();
        textEn = input.textEn();
        dueOn = input.dueOn();
    }

    /** A word on closure leaves the answer as it is. */
    void fill(RecommendationResponse response) {
        boolean closure = response.status() == RecommendationStatus.CLOSED || status == RecommendationStatus.CLOSED;
        status = response.status();
        if (!closure) {
            responseVi = response.responseVi();
            responseEn = response.responseEn();
            respondedOn = response.respondedOn() == null ? Days.today() : response.respondedOn();
        }
    }
}
