package vn.gnbv.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "publication_office")
class PublicationOfficeEntity extends RecordedEntity {
    UUID unitId;
    String aboveVi;
    String aboveEn;
    String nameVi;
    String nameEn;
    String addressVi;
    String addressEn;
    String phone;
    String fax;
    String email;
    String responsibleVi;
    String responsibleEn;

    void fill(PublicationOfficeInput input) {
        unitId = input.unitId();
        aboveVi = input.aboveVi();
        aboveEn = input.aboveEn();
        nameVi = input.nameVi();
        nameEn = input.nameEn();
        addressVi = input.addressVi();
        addressEn = input.addressEn();
        phone = input.phone();
        fax = input.fax();
        email = input.email();
        responsibleVi = input.responsibleVi();
        responsibleEn = input.responsibleEn();
    }
}
