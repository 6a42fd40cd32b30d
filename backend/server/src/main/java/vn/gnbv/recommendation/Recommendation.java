package vn.gnbv.recommendation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.evaluation.Part;
import vn.gnbv.place.AreaType;

/** What is recommended to whom, for which area types and until when, and what came of it. */
@Schema(description = "What is recommended to whom, for which area types and until when, and what came of it.")
public record Recommendation(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID evaluationId,
        @NotNull String evaluationCode,
        @NotNull @Schema(examples = "KN-03") String code,

        @NotNull @Schema(description = "True: kiến nghị to a higher level; false: khuyến nghị")
        boolean upward,

        @NotNull AddresseeLevel addresseeLevel,
        UUID addresseeUnitId,
        String addresseeUnitCode,
        String addresseeUnitName,
        @NotNull String addresseeVi,
        @NotNull String addresseeEn,
        @NotNull List<AreaType> areaTypes,
        LocalDate horizonFrom,
        LocalDate horizonTo,
        @NotNull String titleVi,
        @NotNull String titleEn,
        @NotNull String textVi,
        @NotNull String textEn,
        LocalDate dueOn,
        @NotNull RecommendationStatus status,
        String responseVi,
        String responseEn,
        LocalDate respondedOn,

        @NotNull @Schema(description = "Findings that it follows from")
        List<UUID> findingIds,

        @NotNull @Schema(description = "True where the caller is an officer of the addressed unit and may answer now")
        boolean answerable,

        @NotNull boolean synthetic)
        implements Part {}
