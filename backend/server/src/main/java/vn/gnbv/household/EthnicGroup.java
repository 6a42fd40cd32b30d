package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An ethnic group of the official list. */
@Schema(description = "An ethnic group of the list of 1979, with its code in the list of 2008.")
public record EthnicGroup(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull @Schema(examples = "14") String code,
        @NotNull @Schema(examples = "Xơ-đăng") String nameVi,
        @NotNull @Schema(examples = "Xo Dang") String nameEn,
        String code2008) {}
