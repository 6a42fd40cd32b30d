package vn.gnbv.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.AreasByPlace;
import vn.gnbv.kernel.ValidPeriod;
import vn.gnbv.place.AreaType;

/** What the team recommends. */
@ValidPeriod(from = "horizonFrom", to = "horizonTo")
@Schema(description = "What the team recommends; its findings replace those before.")
public record RecommendationInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotBlank @Size(max = 20) String code,

        @NotNull @Schema(description = "True: kiến nghị to a higher level; false: khuyến nghị")
        Boolean upward,

        @NotNull AddresseeLevel addresseeLevel,

        @Schema(description = "Whose officers answer; absent where it is addressed to the central level")
        UUID addresseeUnitId,

        @NotBlank @Size(max = 300) String addresseeVi,
        @NotBlank @Size(max = 300) String addresseeEn,
        @NotNull @AreasByPlace List<AreaType> areaTypes,
        LocalDate horizonFrom,
        LocalDate horizonTo,
        @NotBlank @Size(max = 500) String titleVi,
        @NotBlank @Size(max = 500) String titleEn,
        @NotBlank @Size(max = 8000) String textVi,
        @NotBlank @Size(max = 8000) String textEn,
        LocalDate dueOn,
        @Size(max = 50) List<@NotNull UUID> findingIds) {

    public RecommendationInput {
        findingIds = findingIds == null ? List.of() : findingIds;
    }
}
