package vn.gnbv.publication;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in the life of an article. */
@Schema(description = "A step of an article: from where to where, by whom, on which version and why.")
public record PublicationTransition(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID publicationId,
        @NotNull PublicationState from,
        @NotNull PublicationState to,
        @NotNull int publicationVersion,
        String reasonVi,
        String reasonEn,
        @NotNull Instant recordedAt,

        @Schema(description = "Subject of whoever took the step; absent for demo data")
        String madeBy,

        String madeByName) {}
