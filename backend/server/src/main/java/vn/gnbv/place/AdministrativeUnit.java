package vn.gnbv.place;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.Evidence;

/** A unit as it was between two days; parent and area type are those of the day asked for. */
@Schema(
        description =
                "An administrative unit as it was between two days; parent and area type are those of the day asked for.")
public record AdministrativeUnit(
        @NotNull UUID id,
        @NotNull int version,

        @NotNull @Schema(description = "GSO code; never identifies a unit without a day", examples = "23473")
        String code,

        @NotNull UnitLevel level,
        @NotNull UnitKind kind,

        @NotNull @Schema(description = "Urban: phường, thị trấn, tổ dân phố")
        boolean urban,

        @NotNull @Schema(examples = "Xã Sa Bình") String name,

        @Schema(description = "Unit above on the day asked for")
        UUID parentId,

        @Schema(examples = "Huyện Sa Thầy") String parentName,

        @Schema(
                description =
                        "By place, on the day asked for; absent for provinces and districts that are no poor district")
        AreaType areaType,

        @Schema(description = "False where the area type rests on an unverified designation")
        Boolean areaTypeVerified,

        @NotNull @Schema(description = "First day") LocalDate validFrom,

        @NotNull @Schema(description = "Whether a source gives the first day")
        Evidence validFromEvidence,

        @Schema(description = "Last day; absent where it still holds")
        LocalDate validTo,

        @NotNull @Schema(description = "Invented for the demo data; no place is meant")
        boolean synthetic) {}
