package vn.gnbv.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as the provider keeps it, and the unit that its claim names. */
@Schema(description = "An account as the identity provider keeps it, and the unit that its claim names.")
public record Account(
        @NotNull @Schema(description = "Subject of its tokens", examples = "01900000-0000-7000-8000-000000000002")
        String id,

        @NotNull @Schema(examples = "tinh") String username,

        @NotNull @Schema(description = "The user name where no other is kept", examples = "Trần Thị Tỉnh")
        String name,

        @Schema(examples = "tinh@gnbv.example") String email,

        @NotNull @Schema(description = "False for who cannot log in any more")
        boolean enabled,

        @NotNull
        @Schema(
                description =
                        "admin, officer, evaluator, analyst, partner: those that the account has by itself, by a group or by another role")
        List<String> roles,

        @Schema(description = "The claim administrative_unit, `code@day`", examples = "62@2018-06-30")
        String unitClaim,

        @NotNull AccountUnitState unitState,

        @Schema(description = "The unit that the claim names")
        UUID unitId,

        @Schema(examples = "62") String unitCode,
        @Schema(examples = "Tỉnh Kon Tum") String unitName,

        @Schema(description = "When it was made, where the provider tells")
        Instant createdAt) {}
