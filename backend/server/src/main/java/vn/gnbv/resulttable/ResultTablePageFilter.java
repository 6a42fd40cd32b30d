package vn.gnbv.resulttable;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.web.PageLimit;

/** Which part of a list. */
public class ResultTablePageFilter extends PageLimit {
    @QueryParam("cursor")
    @Parameter(
            description =
                    "Of the lists 14 and 15: `nextCursor` of the page before; bound to the table and its other parameters.")
    String cursor;
}
