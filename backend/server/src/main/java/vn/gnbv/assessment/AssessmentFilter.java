package vn.gnbv.assessment;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.MomentParams;

/** Filter of capacity needs and ratings. */
public class AssessmentFilter {
    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;

    boolean withoutSynthetic() {
        return synthetic == MomentParams.Synthetic.exclude;
    }
}
