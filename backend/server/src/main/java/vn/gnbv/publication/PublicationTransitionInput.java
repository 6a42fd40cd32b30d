package vn.gnbv.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that an officer wants to take. */
@Schema(description = "Publish or withdraw an article.")
public record PublicationTransitionInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Schema(description = "PUBLISHED or WITHDRAWN")
        PublicationState to,

        @NotNull @Schema(description = "Version of the article that was read")
        Integer publicationVersion,

        @Size(max = 1000) @Schema(description = "Shown to strangers; required to withdraw")
        String reasonVi,

        @Size(max = 1000) String reasonEn) {}
