package vn.gnbv.household;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.privacy.SealedText;
import vn.gnbv.store.RecordedEntity;

/** What is written of a household; its state and its moves are the database's. */
@Entity
@Table(name = "household")
class HouseholdEntity extends RecordedEntity {
    String code;

    @Column(updatable = false)
    UUID unitId;

    UUID villageId;
    String address;
    String phoneSealed;
    String phoneHash;
    String phoneTail;
    String positionSealed;
    LocalDate establishedOn;
    String note;

    SealedText phone() {
        return new SealedText(phoneSealed, phoneHash, phoneTail);
    }

    void phone(SealedText text) {
        phoneSealed = text.sealed();
        phoneHash = text.hash();
        phoneTail = text.tail();
    }
}
