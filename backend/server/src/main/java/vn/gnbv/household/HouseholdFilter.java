package vn.gnbv.household;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.web.MomentParams;

/** Filters of the list of households. */
public class HouseholdFilter {
    @QueryParam("unitId")
    @Parameter(description = "Only households in this unit, one below it at any time, or one it came from.")
    UUID unitId;

    @QueryParam("villageId")
    @Parameter(description = "Only households of this village.")
    UUID villageId;

    @QueryParam("residence")
    @Parameter(description = "Only rural, or only urban households.")
    Residence residence;

    @QueryParam("state")
    @Parameter(description = "Only households of this state.")
    HouseholdState state;

    @QueryParam("status")
    @Parameter(description = "Only households that are this today, by their latest recognised review.")
    PovertyStatus status;

    @QueryParam("q")
    @Parameter(
            description =
                    "Part of a member's name, with or without diacritics, a first word of one or two letters being the beginning of one; "
                            + "or the whole code, identity number, telephone number, or name of commune or village, with or without what kind of place it is.",
            example = "a nguyen")
    String q;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
