package vn.gnbv.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import vn.gnbv.poverty.Classification;
import vn.gnbv.poverty.PovertyKind;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.store.RecordedEntity;

/** What is written of a review; place, residence, standard and recognition are the database's. */
@Entity
@Table(name = "review")
class ReviewEntity extends RecordedEntity {
    UUID reviewRoundId;
    UUID householdId;
    UUID supersedesId;
    LocalDate reviewedOn;

    @ColumnTransformer(write = "?::jsonb")
    String inputs;

    @Enumerated(EnumType.STRING)
    PovertyStatus computedStatus;

    @Enumerated(EnumType.STRING)
    PovertyKind computedKind;

    int deprivationCount;

    @ColumnTransformer(write = "?::jsonb")
    String steps;

    @Enumerated(EnumType.STRING)
    PovertyStatus status;

    @Enumerated(EnumType.STRING)
    PovertyKind statusKind;

    String overrideReason;
    String overrideDecision;
    Integer persons;
    String headEthnicGroupCode;
    boolean nativeMinority;
    boolean withoutWorkingCapacity;
    Boolean merit;
    Boolean agricultural;
    String[] causes;
    String[] needs;
    Integer childDeprivationCount;
    Boolean headFemale;
    Integer childCount;
    Integer uninsuredChildCount;
    Integer undernourishedChildCount;
    Integer outOfSchoolChildCount;
    String note;
    String madeByName;

    void fill(ReviewInput input) {
        reviewRoundId = input.reviewRoundId();
        householdId = input.householdId();
        supersedesId = input.supersedesId();
        persons = input.persons();
        headEthnicGroupCode = input.headEthnicGroupCode();
        nativeMinority = input.nativeMinority();
        withoutWorkingCapacity = input.withoutWorkingCapacity();
        merit = input.merit();
        agricultural = input.agricultural();
        causes = input.causes().stream().map(PovertyCause::name).toArray(String[]::new);
        needs = input.needs().stream().map(SupportNeed::name).toArray(String[]::new);
        childDeprivationCount = input.childDeprivationCount();
        headFemale = input.headFemale();
        childCount = input.childCount();
        uninsuredChildCount = input.uninsuredChildCount();
        undernourishedChildCount = input.undernourishedChildCount();
        outOfSchoolChildCount = input.outOfSchoolChildCount();
        note = input.note();
    }

    void fill(Classification computed, ReviewOverride override) {
        computedStatus = computed.status();
        computedKind = computed.kind();
        deprivationCount = computed.deprivationCount();
        status = override == null ? computedStatus : override.status();
        statusKind = override == null ? computedKind : override.kind();
        overrideReason = override == null ? null : override.reason();
        overrideDecision = override == null ? null : override.decisionNumber();
    }
}
