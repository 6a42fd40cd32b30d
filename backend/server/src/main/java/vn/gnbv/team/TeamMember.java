package vn.gnbv.team;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.MemberRole;
import vn.gnbv.evaluation.Part;

/** A person on the team of an evaluation. */
@Schema(description = "A person on the team of an evaluation.")
public record TeamMember(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,

        @NotNull @Schema(description = "Subject of the account's tokens")
        String userId,

        @NotNull String name,
        @NotNull MemberRole role,
        String positionVi,
        String positionEn)
        implements Part {}
