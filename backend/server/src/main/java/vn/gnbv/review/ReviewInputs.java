package vn.gnbv.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.ClassifiedHousehold;
import vn.gnbv.poverty.Deprivation;

/** What was found of a household, as the calculator takes it; its residence is that of its commune. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What was found, as the calculator takes it; the residence is that of the commune.")
public record ReviewInputs(
        @Min(0) @Max(1_000_000_000) @Schema(description = "Đồng per person and month", examples = "650000")
        Long incomeMonthlyPerHead,

        @Min(0) @Max(1_000) @Schema(description = "Points of the income form: B1 of 2016-2021, A of 2022-2026")
        Integer incomeScore,

        @Size(max = 30) @Schema(description = "Each service that it is deprived of, once; empty for none")
        List<@NotNull @Valid Deprivation> deprivations,

        @Min(0) @Max(1_000) @Schema(description = "Points of the deprivation form, where the deprivations are not told")
        Integer deprivationScore) {

    /** As the calculator takes it, of a household of that residence. */
    public ClassifiedHousehold in(Residence residence) {
        return new ClassifiedHousehold(
                null, residence, incomeMonthlyPerHead, incomeScore, deprivations, deprivationScore);
    }
}
