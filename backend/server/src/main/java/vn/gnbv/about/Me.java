package vn.gnbv.about;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who the caller is to the product. */
@Schema(description = "The caller: name, roles, scope.")
public record Me(
        @NotNull @Schema(description = "Subject of the token")
        String id,

        @NotNull @Schema(examples = "Nguyễn Thị Lan") String name,

        @NotNull @Schema(description = "Application through which the call comes", examples = "gnbv-spa")
        String client,

        @NotNull @Schema(description = "admin, officer, evaluator, analyst, partner")
        List<String> roles,

        @Schema(description = "Administrative unit of the token; absent where there is none")
        UUID scopeUnitId) {}
