package vn.gnbv.program;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** A program: the root of an official tree. */
@Schema(description = "A program: the root of an official tree.")
public record Program(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "NTPSPR-1620") String code,
        @NotNull String titleVi,
        @NotNull String titleEn,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        UUID leadAgencyId,
        @Schema(examples = "MOLISA") String leadAgencyCode,

        @Schema(examples = "Quyết định 1722/QĐ-TTg (2-9-2016)")
        String legalBasis,

        @NotNull Evidence evidence) {}
