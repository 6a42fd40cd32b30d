package vn.gnbv.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** What a client says of a household. */
@Schema(description = "What a client says of a household. A masked value, as it was read, leaves what is kept.")
public record HouseholdInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull @Pattern(regexp = "[0-9A-Za-z./-]{1,30}") @Schema(examples = "0412")
        String code,

        @NotNull @Schema(description = "Commune; a household that moves is moved by a change")
        UUID unitId,

        UUID villageId,

        @Size(min = 1, max = 300) String address,

        @Pattern(regexp = "0[0-9]{9,10}|•••[0-9]{3}") @Schema(examples = "0912345678")
        String phone,

        @Pattern(regexp = "[0-9]{1,2}\\.[0-9]{1,6}, ?[0-9]{2,3}\\.[0-9]{1,6}|•••")
        @Schema(description = "Latitude and longitude in degrees, within Vietnam", examples = "14.351200,108.001900")
        String position,

        @NotNull @PlausibleDay LocalDate establishedOn,
        @Size(min = 1, max = 1000) String note) {}
