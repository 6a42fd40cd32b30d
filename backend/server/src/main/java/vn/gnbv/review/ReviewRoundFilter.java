package vn.gnbv.review;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the list of rounds. */
public class ReviewRoundFilter {
    @QueryParam("year")
    @Parameter(description = "Only rounds of this year.")
    Integer year;

    @QueryParam("kind")
    @Parameter(description = "Only rounds of this kind.")
    ReviewRoundKind kind;

    @QueryParam("unitId")
    @Parameter(
            description =
                    "Only rounds in which households of this unit may be reviewed: of the unit, of one below it, or of one above.")
    UUID unitId;

    @QueryParam("progress")
    @Parameter(description = "Whether each round also tells how far it is: `households` to `nearPoor`.")
    Boolean progress;
}
