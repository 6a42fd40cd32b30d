package vn.gnbv.poverty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.kernel.PlausibleDay;

/** Households that are to be classified, and by which rule set. */
@Schema(description = "Households that are to be classified, and by which rule set. Nothing of it is stored.")
public record ClassificationInput(
        @Schema(description = "A rule set, drafts included; left out, the one in force on the day at the unit")
        UUID ruleSetId,

        @PlausibleDay @Schema(description = "Day of the review; today where left out", examples = "2018-06-30")
        LocalDate on,

        @Schema(description = "Unit of the households: a province may have lines of its own")
        UUID unitId,

        @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid ClassifiedHousehold> households) {}
