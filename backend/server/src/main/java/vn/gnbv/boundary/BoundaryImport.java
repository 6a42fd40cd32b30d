package vn.gnbv.boundary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of boundaries did. */
@Schema(description = "What an import of boundaries did; it takes all features or none.")
public record BoundaryImport(
        @NotNull @Schema(description = "Units that had no boundary before")
        int added,

        @NotNull @Schema(description = "Units whose boundary was replaced")
        int replaced) {}
