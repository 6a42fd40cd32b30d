package vn.gnbv.program;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** An agency that leads a program or one of its lines. */
@Schema(description = "An agency that leads a program or one of its lines.")
public record Agency(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "MOLISA") String code,

        @NotNull @Schema(examples = "Bộ Lao động - Thương binh và Xã hội")
        String nameVi,

        @NotNull String nameEn,
        @NotNull AgencyLevel level,

        @Schema(description = "First day; absent where no source gives it")
        LocalDate validFrom,

        @Schema(description = "Last day; absent where it still exists")
        LocalDate validTo,

        @Schema(description = "Agency that took over its tasks")
        UUID successorId,

        String successorCode,
        @NotNull Evidence evidence) {}
