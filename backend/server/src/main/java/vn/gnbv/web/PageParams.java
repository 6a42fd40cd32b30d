package vn.gnbv.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.store.PageRequest;

/** The parameters that every list takes. */
public class PageParams extends PageLimit {
    /** Written as the wire has them. */
    public enum Count {
        exact,
        estimate
    }

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before; bound to sort and filters.")
    String cursor;

    @QueryParam("sort")
    @Parameter(
            description = "Key to sort by, `-` before it for descending; rows that tie follow by id. "
                    + "An unknown key is refused with the list of those allowed.")
    String sort;

    @QueryParam("fields")
    @Parameter(
            description =
                    "Names of fields to show, parted by commas. Fields not named are left out, required ones too.")
    String fields;

    @QueryParam("count")
    @Parameter(description = "Adds `total`: `exact` counts, `estimate` asks the planner.")
    Count count;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Inject
    public PageParams() {}

    public PageRequest request() {
        boolean streamed = Formats.streamed(Formats.accepted(headers));
        return new PageRequest(
                limit(),
                cursor,
                sort,
                fields == null ? null : Arrays.asList(fields.split(",", -1)),
                count == null
                        ? PageRequest.Count.NONE
                        : PageRequest.Count.valueOf(count.name().toUpperCase(java.util.Locale.ROOT)),
                streamed,
                binding());
    }

    private String binding() {
        TreeMap<String, List<String>> given = new TreeMap<>(uri.getQueryParameters());
        List.of("limit", "cursor", "fields", "count").forEach(given::remove);
        return uri.getPath() + given;
    }
}
