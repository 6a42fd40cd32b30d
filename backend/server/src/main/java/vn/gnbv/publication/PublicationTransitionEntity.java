package vn.gnbv.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

/** A step; the database fills in where it started from and moves the article. */
@Entity
@Table(name = "publication_transition")
class PublicationTransitionEntity extends RecordedEntity {
    UUID publicationId;

    @Enumerated(EnumType.STRING)
    PublicationState toState;

    int publicationVersion;
    String reasonVi;
    String reasonEn;
    String madeByName;

    PublicationTransitionEntity() {}

    PublicationTransitionEntity(UUID publicationId, String madeByName) {
        this.publicationId = publicationId;
        this.madeByName = madeByName;
    }

    void fill(PublicationTransitionInput input) {
        toState = input.to();
        publicationVersion = input.publicationVersion();
        reasonVi = input.reasonVi();
        reasonEn = input.reasonEn();
    }
}
