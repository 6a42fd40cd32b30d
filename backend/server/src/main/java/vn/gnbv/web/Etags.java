package vn.gnbv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;

/** The ETag of a single resource is the version of its row; whoever changes it says which version was read. */
@ApplicationScoped
public class Etags {
    @Context
    HttpHeaders headers;

    @Inject
    public Etags() {}

    public static String of(int version) {
        return "\"v" + version + "\"";
    }

    /** The version in {@code If-Match}: 428 without, 412 for one that no row ever had. */
    public int expected() {
        String value = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (value == null || value.isBlank()) {
            throw new Refusal(CommonError.IF_MATCH_REQUIRED);
        }
        if (!value.matches("\"v[0-9]{1,9}\"")) {
            throw new Refusal(CommonError.STALE);
        }
        return Integer.parseInt(value.substring(2, value.length() - 1));
    }
}
