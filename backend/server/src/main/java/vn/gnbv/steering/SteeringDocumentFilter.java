package vn.gnbv.steering;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.MomentParams;

/** Filter of steering documents. */
public class SteeringDocumentFilter {
    @QueryParam("issuedFrom")
    @Parameter(description = "Issued on this day or later.", example = "2016-01-01")
    LocalDate issuedFrom;

    @QueryParam("issuedTo")
    @Parameter(description = "Issued on this day or before.", example = "2018-06-30")
    LocalDate issuedTo;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
