package vn.gnbv.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says of an office. */
@Schema(description = "What an administrator says of the office behind the public pages of a unit.")
public record PublicationOfficeInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID unitId,
        @Size(min = 1, max = 200) String aboveVi,
        @Size(min = 1, max = 200) String aboveEn,
        @NotBlank @Size(max = 200) String nameVi,
        @NotBlank @Size(max = 200) String nameEn,
        @NotBlank @Size(max = 300) String addressVi,
        @NotBlank @Size(max = 300) String addressEn,
        @Size(min = 3, max = 40) String phone,
        @Size(min = 3, max = 40) String fax,

        @Size(max = 200) @Pattern(regexp = "[^@\\s]+@[^@\\s]+")
        String email,

        @NotBlank @Size(max = 200) String responsibleVi,
        @NotBlank @Size(max = 200) String responsibleEn) {}
