package vn.gnbv.program;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.Evidence;

/** What a client says of a sub-project. */
@Schema(description = "What a client says of a sub-project.")
public record SubProjectInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID projectId,
        @NotNull @Pattern(regexp = "[A-Z0-9.-]{2,40}") String code,
        @NotBlank @Size(max = 500) String titleVi,
        @NotBlank @Size(max = 500) String titleEn,
        @NotNull CapitalType capitalType,
        UUID leadAgencyId,
        @Size(max = 500) String legalBasis,
        @NotNull Evidence evidence) {}
