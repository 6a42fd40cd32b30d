package vn.gnbv.place;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** A decision that puts a unit under 30a or 135 between two days. */
@Schema(description = "A decision that puts a district, commune or village under 30a or 135 between two days.")
public record Designation(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID unitId,
        @NotNull String unitCode,
        @NotNull String unitName,
        @NotNull DesignationKind kind,

        @NotNull @Schema(description = "Share of the support norm, percent", examples = "70")
        int supportNormPercent,

        @NotNull @Schema(examples = "Quyết định 275/QĐ-TTg ngày 07/3/2018")
        String decision,

        @NotNull Evidence evidence,
        @NotNull LocalDate validFrom,

        @Schema(description = "Last day; absent where it still holds")
        LocalDate validTo,

        String note) {}
