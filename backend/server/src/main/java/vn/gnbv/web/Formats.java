package vn.gnbv.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;

/** The formats of every list: pages in JSON, all rows in a file. */
public final class Formats {
    public static final String JSON = MediaType.APPLICATION_JSON;
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String NDJSON = "application/x-ndjson";

    /** For {@code @Consumes} of a merge patch (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final List<String> IN_ORDER = List.of(JSON, CSV, XLSX, NDJSON);

    private Formats() {}

    /** What the caller takes, best first; 406 for what cannot be read. */
    public static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(CommonError.NOT_ACCEPTABLE);
        }
    }

    /** Whether the caller takes a workbook rather than JSON, of an address that has both. */
    public static boolean workbook(HttpHeaders headers) {
        for (MediaType type : accepted(headers)) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.valueOf(XLSX))) {
                return true;
            }
        }
        return false;
    }

    /** @param accepted media types of the request, best first */
    static boolean streamed(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            for (String format : IN_ORDER) {
                if (type.isCompatible(MediaType.valueOf(format))) {
                    return !format.equals(JSON);
                }
            }
        }
        return false;
    }
}
