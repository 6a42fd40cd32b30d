package vn.gnbv.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.MemberRole;

/** Whom the administrator assigns. */
@Schema(description = "Whom the administrator assigns, by the subject of the account's tokens.")
public record TeamMemberInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 100) String userId,
        @NotBlank @Size(max = 200) String name,
        @NotNull MemberRole role,
        @Size(max = 200) String positionVi,
        @Size(max = 200) String positionEn) {}
