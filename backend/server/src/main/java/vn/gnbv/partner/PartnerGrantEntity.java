package vn.gnbv.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "partner_grant")
class PartnerGrantEntity extends RecordedEntity {
    String client;
    String resource;
    String decision;

    void fill(PartnerGrantInput input) {
        client = input.client();
        resource = input.resource();
        decision = input.decision();
    }
}
