package vn.gnbv.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of one group were met; a person may be in several groups. */
@Schema(description = "How many of one group were met; a person may be in several groups.")
public record VisitParticipants(
        @NotNull ParticipantGroup group,
        @NotNull @Min(1) @Max(10_000) Integer persons) {}
