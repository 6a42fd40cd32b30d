package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.PovertyKind;
import vn.gnbv.poverty.PovertyStatus;

/** A household as the registry knows it today. */
@Schema(
        description =
                "A household as the registry knows it today. Telephone and position are masked, and names are left out for analysts.")
public record Household(
        @NotNull UUID id,
        @NotNull int version,

        @NotNull @Schema(description = "Official number in its commune", examples = "0412")
        String code,

        @NotNull @Schema(description = "Commune where it lives; decides who may see and write it")
        UUID unitId,

        @NotNull String unitCode,
        @NotNull String unitName,

        @Schema(description = "Village, or residential group, of the commune")
        UUID villageId,

        String villageName,
        String address,

        @NotNull @Schema(description = "By the kind of the commune: wards and towns are urban")
        Residence residence,

        @NotNull HouseholdState state,
        @NotNull LocalDate establishedOn,
        LocalDate endedOn,

        @Schema(description = "Household that took the members of a merged one")
        UUID successorId,

        UUID headId,
        String headName,

        @NotNull @Schema(description = "Members who have not left")
        int memberCount,

        @Schema(description = "Masked but for the last three digits", examples = "•••345")
        String phone,

        @Schema(description = "Masked where known: latitude and longitude in degrees", examples = "•••")
        String position,

        String note,

        @Schema(description = "Of the latest review recognised by today; absent where none is")
        PovertyStatus status,

        PovertyKind statusKind,

        @Schema(description = "Day on which that review was recognised")
        LocalDate statusSince,

        @NotNull @Schema(description = "Illustrative, not a fact")
        boolean synthetic) {

    /** The same with personal data in clear, for whoever has said why. */
    Household unmasked(String clearPhone, String clearPosition) {
        return new Household(
                id,
                version,
                code,
                unitId,
                unitCode,
                unitName,
                villageId,
                villageName,
                address,
                residence,
                state,
                establishedOn,
                endedOn,
                successorId,
                headId,
                headName,
                memberCount,
                clearPhone,
                clearPosition,
                note,
                status,
                statusKind,
                statusSince,
                synthetic);
    }
}
