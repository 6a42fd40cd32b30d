package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Personal data was read in clear. */
@Schema(description = "Personal data was read in clear: by whom, what and why.")
public record Unmasking(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID householdId,
        UUID memberId,
        String memberName,
        @NotNull List<PersonalField> fields,
        @NotNull String reason,
        String madeByName,
        @NotNull Instant recordedAt) {}
