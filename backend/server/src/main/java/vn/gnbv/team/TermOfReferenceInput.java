package vn.gnbv.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Theme;

/** What is asked about a theme; each theme once. */
@Schema(description = "What is asked about a theme; each theme once.")
public record TermOfReferenceInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull Theme theme,
        @NotBlank @Size(max = 4000) String questionVi,
        @NotBlank @Size(max = 4000) String questionEn) {}
