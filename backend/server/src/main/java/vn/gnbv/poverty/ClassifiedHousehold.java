package vn.gnbv.poverty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.Residence;

/** What is known of a household that is to be classified: its income, or the points of the official forms. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What is known of a household: either its income and what it is deprived of, or the points of the official forms.")
public record ClassifiedHousehold(
        @Size(max = 100) @Schema(description = "The caller's own name for it, given back; not its identity number")
        String key,

        @NotNull Residence residence,

        @Min(0)
        @Max(RuleSetLine.GREATEST_INCOME)
        @Schema(description = "Đồng per person and month", examples = "950000")
        Long incomeMonthlyPerHead,

        @Min(0)
        @Max(RuleSetLine.GREATEST_SCORE)
        @Schema(description = "Points of the income form: B1 of 2016-2021, A of 2022-2026")
        Integer incomeScore,

        @Size(max = 30) @Schema(description = "Each service that it is deprived of, once; empty for none")
        List<@NotNull @Valid Deprivation> deprivations,

        @Min(0)
        @Max(RuleSetLine.GREATEST_SCORE)
        @Schema(description = "Points of the deprivation form, where the deprivations are not told: B2, or B")
        Integer deprivationScore) {}
