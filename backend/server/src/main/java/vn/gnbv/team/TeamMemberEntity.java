package vn.gnbv.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.evaluation.MemberRole;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "evaluation_member")
class TeamMemberEntity extends PartEntity {
    String userId;
    String name;

    @Enumerated(EnumType.STRING)
    MemberRole role;

    String positionVi;
    String positionEn;

    TeamMemberEntity() {}

    TeamMemberEntity(UUID evaluationId) {
        super(evaluationId);
    }

    void fill(TeamMemberInput input) {
        userId = input.userId();
        name = input.name();
        role = input.role();
        positionVi = input.positionVi();
        positionEn = input.positionEn();
    }
}
