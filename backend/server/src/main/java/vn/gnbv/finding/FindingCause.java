package vn.gnbv.finding;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cause behind a limitation or obstacle. */
@Schema(description = "A cause behind a limitation or obstacle.")
public record FindingCause(
        @NotNull UUID id,
        @NotNull String code,
        @NotNull CauseNature causeNature,
        @NotNull String titleVi,
        @NotNull String titleEn) {}
