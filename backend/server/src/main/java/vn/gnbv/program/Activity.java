package vn.gnbv.program;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.AreaType;

/** A concrete local project or model under a line of the tree, at one or more places. */
@Schema(description = "A concrete local project or model under a line of the tree, at one or more places.")
public record Activity(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID programId,
        @NotNull String programCode,
        @NotNull UUID projectId,
        @NotNull String projectCode,

        @Schema(description = "Absent where the project has no sub-projects")
        UUID subProjectId,

        String subProjectCode,

        @NotNull @Schema(description = "Column of the project line")
        AreaType areaType,

        @NotNull @Schema(description = "Unit that holds the activity; decides who may see and write it")
        UUID unitId,

        @NotNull String unitCode,
        @NotNull String unitName,
        @NotNull @Schema(examples = "SX-2017-03") String code,

        @NotNull @Schema(examples = "Nuôi bò sinh sản xã Đăk Blà")
        String title,

        @NotNull ActivityKind kind,
        String decision,
        @NotNull LocalDate startsOn,
        LocalDate endsOn,
        @NotNull @Schema(description = "Whole đồng") long plannedCost,
        Integer plannedHouseholds,
        Proposer proposedBy,

        @Schema(description = "Whether the commune is the investor")
        Boolean communeIsInvestor,

        @Schema(description = "What supported households return, in words")
        String recoveryRule,

        String citation,

        @NotNull @Schema(description = "Illustrative, not a fact")
        boolean synthetic,

        @NotNull @Schema(description = "Places of the activity, by id")
        List<UUID> unitIds,

        @NotNull @Schema(description = "The same places, by code")
        List<ActivityUnit> units,

        @NotNull @Schema(description = "Money of several programs makes an integrated activity")
        List<Financing> financings) {}
