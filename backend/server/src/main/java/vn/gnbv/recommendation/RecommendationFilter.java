package vn.gnbv.recommendation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.place.AreaType;
import vn.gnbv.web.MomentParams;

/** Filters of recommendations, of one evaluation and across all. */
public class RecommendationFilter {
    @QueryParam("status")
    @Parameter(description = "Only recommendations of this status.")
    RecommendationStatus status;

    @QueryParam("unitId")
    @Parameter(description = "Only recommendations to this unit or one within it, at any day.")
    UUID unitId;

    @QueryParam("areaType")
    @Parameter(description = "Only recommendations for this area type.")
    AreaType areaType;

    @QueryParam("addresseeLevel")
    @Parameter(description = "Only recommendations to this level.")
    AddresseeLevel addresseeLevel;

    @QueryParam("overdueOn")
    @Parameter(
            description =
                    "Only recommendations that were due before this day and are neither done, closed nor rejected.")
    LocalDate overdueOn;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
