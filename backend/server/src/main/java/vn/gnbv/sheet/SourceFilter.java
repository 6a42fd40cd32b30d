package vn.gnbv.sheet;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;

/** Which of the rows behind a figure. */
public class SourceFilter {
    private static final int DEFAULT_LIMIT = 50;
    private static final int GREATEST_LIMIT = 500;

    @QueryParam("limit")
    @Parameter(
            description = "Rows on a page.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(
            description =
                    "`nextCursor` of the page before; bound to the figure, `asOf`, `knownAt` and `synthetic`. Where no `knownAt` is given, "
                            + "the block of the first page holds.")
    String cursor;

    int limit() {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > GREATEST_LIMIT) {
            throw new Refusal(CommonError.INVALID_PARAMETER, "limit");
        }
        return wanted;
    }
}
