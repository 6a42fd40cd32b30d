package vn.gnbv.visit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "visit_participants")
class VisitParticipantsEntity extends PartEntity {
    UUID siteVisitId;

    @Enumerated(EnumType.STRING)
    ParticipantGroup groupName;

    int persons;

    VisitParticipantsEntity() {}

    VisitParticipantsEntity(SiteVisitEntity visit, VisitParticipants met) {
        super(visit.evaluationId);
        siteVisitId = visit.id;
        groupName = met.group();
        persons = met.persons();
    }

    boolean fill(VisitParticipants met) {
        boolean changes = persons != met.persons();
        persons = met.persons();
        return changes;
    }
}
