package vn.gnbv.sheet;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commune that was of another area type on the evaluation's first day; figures count it where it is at the cut-off. */
@Schema(
        description =
                "A commune that was of another area type on the evaluation's first day; figures count it where it is at the cut-off.")
public record ChangedUnit(
        @NotNull UUID unitId,
        @NotNull String code,
        @NotNull String name,
        @NotNull String from,
        @NotNull String to) {}
