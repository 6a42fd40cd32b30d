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

    private final Answer answer;

    ReportError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
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
