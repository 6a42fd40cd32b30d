package vn.gnbv.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An issue of a report, as strangers may know it. */
record PublicIssue(
        int number,
        Instant issuedAt,
        Long frozenBlock,
        String reasonVi,
        String reasonEn,
        Integer replacedBy,
        Instant replacedAt,
        String replacedReasonVi,
        String replacedReasonEn,
        Map<String, PublicArticle.Figure> figures,
        List<File> files,
        File scan) {

    record File(String format, String language, String sha256, long sizeBytes) {}

    /** A file that may be downloaded. */
    record Download(String format, String language, String code, int issueNumber, boolean scan) {
        /** A name that any file system takes. */
        String name() {
            return (scan ? "ban-ky-" : "bao-cao-") + code.replaceAll("[^A-Za-z0-9._-]", "-") + "-" + issueNumber + "-"
                    + language + "." + format;
        }
    }
}
