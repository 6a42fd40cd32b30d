package vn.gnbv.program;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place of an activity, for people to read. */
@Schema(description = "A place of an activity.")
public record ActivityUnit(
        @NotNull UUID unitId, @NotNull String code, @NotNull String name) {}
