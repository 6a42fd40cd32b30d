package vn.gnbv.sheet;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.PageLimit;

/** Which of the rows behind a figure. */
public class SourceFilter extends PageLimit {
    @QueryParam("cursor")
    @Parameter(
            description =
                    "`nextCursor` of the page before; bound to the figure, `asOf`, `knownAt` and `synthetic`. Where no `knownAt` is given, "
                            + "the block of the first page holds.")
    String cursor;
}
