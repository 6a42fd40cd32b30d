package vn.gnbv.publication;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of articles. */
public class PublicationFilter {
    @QueryParam("evaluationId")
    @Parameter(description = "Only the article of this evaluation.")
    UUID evaluationId;

    @QueryParam("state")
    @Parameter(description = "Only articles in this state.")
    PublicationState state;

    @QueryParam("q")
    @Parameter(description = "Part of the title, with or without diacritics.", example = "giam ngheo")
    String q;
}
