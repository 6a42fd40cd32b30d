package vn.gnbv.review;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.web.MomentParams;

/** Filters of the list of reviews. */
public class ReviewFilter {
    @QueryParam("reviewRoundId")
    @Parameter(description = "Only reviews of this round.")
    UUID reviewRoundId;

    @QueryParam("unitId")
    @Parameter(description = "Only reviews in this unit, one below it at any time, or one it came from.")
    UUID unitId;

    @QueryParam("villageId")
    @Parameter(description = "Only reviews in this village.")
    UUID villageId;

    @QueryParam("householdId")
    @Parameter(description = "Only reviews of this household.")
    UUID householdId;

    @QueryParam("status")
    @Parameter(description = "Only reviews with this result.")
    PovertyStatus status;

    @QueryParam("recognised")
    @Parameter(description = "Only reviews that are recognised, or only those that are not yet.")
    Boolean recognised;

    @QueryParam("superseded")
    @Parameter(description = "Only reviews that another corrects, or only those that none does.")
    Boolean superseded;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
