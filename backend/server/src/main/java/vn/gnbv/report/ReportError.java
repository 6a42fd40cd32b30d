package vn.gnbv.report;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How issues of reports refuse. */
public enum ReportError implements Problem {
    SCAN_MISSING(400, "Chưa có tệp.", "There is no file."),
    SCAN_TOO_LARGE(413, "Tệp lớn hơn {0} MB.", "The file is larger than {0} MB."),
    SCAN_NOT_PDF(415, "Bản quét phải là tệp PDF đọc được.", "A scan is a readable PDF file."),
    SCAN_NOT_APPROVER(
            403, "Người duyệt bản nào thì gắn bản quét của bản đó.", "Whoever approved an issue attaches its scan."),
    SCAN_TAKEN(409, "Bản này đã có bản quét.", "This issue has its scan already.");

    private final int status;
    private final String vietnamese;
    private final String english;

    ReportError(int status, String vietnamese, String english) {
        this.status = status;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }

    @Singleton
    static class Constraints implements ConstraintProblems {
        @Override
        public Map<String, Problem> byConstraint() {
            return Map.of(
                    "scan_not_approver", SCAN_NOT_APPROVER,
                    "issued_scan_evaluation_id_issue_number_key", SCAN_TAKEN);
        }
    }
}
