package vn.gnbv.publication;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands behind the public pages of a unit. */
@Schema(description = "Who stands behind the public pages of a unit: what their foot says.")
public record PublicationOffice(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID unitId,
        @NotNull String unitName,

        @Schema(description = "Body over it, first line of the head")
        String aboveVi,

        String aboveEn,

        @NotNull @Schema(examples = "Sở Lao động - Thương binh và Xã hội")
        String nameVi,

        @NotNull String nameEn,
        @NotNull String addressVi,
        @NotNull String addressEn,
        @Schema(examples = "0260.3862524") String phone,
        String fax,
        String email,

        @NotNull @Schema(description = "Office of whoever answers for the pages", examples = "Giám đốc Sở")
        String responsibleVi,

        @NotNull String responsibleEn) {}
