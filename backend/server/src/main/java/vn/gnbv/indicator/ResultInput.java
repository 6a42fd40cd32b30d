package vn.gnbv.indicator;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.ValidPeriod;

/** What a client says of a result. */
@ValidPeriod(from = "periodFrom", to = "effectiveOn")
@Schema(description = "What a client says of a result: a value, or for a ratio its counts.")
public record ResultInput(
        @Schema(description = "Chosen by the client, or left to the server")
        UUID id,

        @NotNull UUID indicatorId,
        @NotNull UUID unitId,
        UUID projectId,
        UUID subProjectId,
        UUID activityId,

        @NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") @Schema(examples = "TOTAL")
        String groupCode,

        @NotNull LocalDate periodFrom,
        @NotNull LocalDate effectiveOn,
        @DecimalMin("-1e15") @DecimalMax("1e15") BigDecimal value,
        @Min(0) Long numerator,
        @Min(0) Long denominator,

        @NotNull @Schema(description = "True takes the mark from whichever value bears it")
        Boolean official,

        @Size(max = 500) String citation,
        @Size(max = 1000) String note) {}
