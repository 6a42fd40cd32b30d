package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody looked for members who are alike. */
@Schema(description = "Somebody looked for members of a unit who are alike.")
public record DuplicateSearch(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID unitId,
        @NotNull String unitName,

        @NotNull @Schema(description = "Cases that were opened", minimum = "0")
        int found,

        String madeByName,
        @NotNull Instant recordedAt) {}
