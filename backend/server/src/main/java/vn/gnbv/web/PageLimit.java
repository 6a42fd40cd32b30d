package vn.gnbv.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;

/** How many rows a page holds: 1 to 500, 50 where nothing is said. */
public abstract class PageLimit {
    private static final int DEFAULT_LIMIT = 50;
    private static final int GREATEST_LIMIT = 500;

    @QueryParam("limit")
    @Parameter(
            description = "Rows on a page; JSON only, files hold all rows.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    Integer limit;

    /** @throws Refusal where the number asked for is out of range */
    public int limit() {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > GREATEST_LIMIT) {
            throw new Refusal(CommonError.INVALID_PARAMETER, "limit");
        }
        return wanted;
    }
}
