package vn.gnbv.attachment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.MomentParams;

/** Filters of the list of attachments. */
public class AttachmentFilter {
    @QueryParam("siteVisitId")
    @Parameter(description = "Only those of this visit.")
    UUID siteVisitId;

    @QueryParam("kind")
    @Parameter(description = "Only photos, or only documents.")
    AttachmentKind kind;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    MomentParams.Synthetic synthetic;
}
