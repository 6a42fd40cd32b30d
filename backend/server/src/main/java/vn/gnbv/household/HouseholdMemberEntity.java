package vn.gnbv.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.privacy.SealedText;
import vn.gnbv.store.RecordedEntity;

/** What is written of a member; where it lives is the database's. */
@Entity
@Table(name = "household_member")
class HouseholdMemberEntity extends RecordedEntity {
    @Column(updatable = false)
    UUID householdId;

    String name;

    @Enumerated(EnumType.STRING)
    Sex sex;

    int birthYear;
    LocalDate birthDate;
    String ethnicGroupCode;

    @Enumerated(EnumType.STRING)
    Relation relation;

    String identitySealed;
    String identityHash;
    String identityTail;

    @Enumerated(EnumType.STRING)
    Schooling schooling;

    @Enumerated(EnumType.STRING)
    Education education;

    Boolean healthInsurance;

    @Enumerated(EnumType.STRING)
    Work work;

    @Enumerated(EnumType.STRING)
    Disability disability;

    boolean merit;
    LocalDate joinedOn;
    LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    LeftReason leftReason;

    HouseholdMemberEntity() {}

    HouseholdMemberEntity(UUID householdId) {
        this.householdId = householdId;
    }

    SealedText identity() {
        return new SealedText(identitySealed, identityHash, identityTail);
    }

    void fill(HouseholdMemberInput input, SealedText identity) {
        name = input.name();
        sex = input.sex();
        birthYear = input.birthYear();
        birthDate = input.birthDate();
        ethnicGroupCode = input.ethnicGroupCode();
        relation = input.relation();
        identitySealed = identity.sealed();
        identityHash = identity.hash();
        identityTail = identity.tail();
        schooling = input.schooling();
        education = input.education();
        healthInsurance = input.healthInsurance();
        work = input.work();
        disability = input.disability();
        merit = input.merit();
        joinedOn = input.joinedOn();
        leftOn = input.leftOn();
        leftReason = input.leftReason();
    }
}
