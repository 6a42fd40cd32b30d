package vn.gnbv.report;

import vn.gnbv.kernel.Language;

/**
 * A rendered report.
 *
 * @param sha256 checksum of the bytes, 64 hexadecimal digits
 * @param issued whether these are the bytes that publication kept
 */
record ReportFile(
        byte[] bytes, String sha256, ReportFormat format, Language language, String evaluationCode, boolean issued) {

    /** A name that any file system takes. */
    String name() {
        String word = language.choose("bao-cao", "report");
        return word + "-" + evaluationCode.replaceAll("[^A-Za-z0-9._-]", "-") + "." + format.extension();
    }
}
