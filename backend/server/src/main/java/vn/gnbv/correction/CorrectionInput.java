package vn.gnbv.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction that a lead proposes. */
@Schema(description = "A correction that a lead proposes: why what was published is wrong.")
public record CorrectionInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 1000) @Schema(description = "Shown beside what it replaces")
        String reasonVi,

        @NotBlank @Size(max = 1000) String reasonEn) {}
