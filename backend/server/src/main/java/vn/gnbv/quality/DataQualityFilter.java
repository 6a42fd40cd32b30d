package vn.gnbv.quality;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.MomentParams;

/** Filters of what is looked at. */
public class DataQualityFilter {
    @QueryParam("unitId")
    @Parameter(description = "Only in this unit, one below it at any time, or one it came from.")
    UUID unitId;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;

    boolean syntheticExcluded() {
        return synthetic == MomentParams.Synthetic.exclude;
    }
}
