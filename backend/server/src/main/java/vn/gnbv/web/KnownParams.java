package vn.gnbv.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.audit.Block;
import vn.gnbv.audit.Moments;

/** For rows that figures of a past block lead to: as they were known then. */
public class KnownParams {
    @QueryParam("knownAt")
    @Parameter(
            description =
                    "Rows as they were known at this block number, RFC 3339 moment, or end of day; what stands now where "
                            + "not given. One later than the last sealed block is refused.")
    String knownAt;

    @Inject
    Moments moments;

    /** Null where none is asked for. */
    public Block block() {
        return knownAt == null ? null : moments.block(knownAt);
    }
}
