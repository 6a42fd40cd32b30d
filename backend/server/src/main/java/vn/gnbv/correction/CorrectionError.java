package vn.gnbv.correction;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How corrections refuse. */
public enum CorrectionError implements Problem {
    NOT_PUBLISHED(409, "Chỉ đính chính báo cáo đã công bố.", "Only what was published is corrected."),
    NOT_LEAD(403, "Trưởng đoàn đề nghị đính chính.", "The lead proposes a correction."),
    CORRECTION_OPEN(409, "Đã có đề nghị đính chính chờ duyệt.", "A correction is waiting for approval already."),
    CORRECTION_DECIDED(409, "Đề nghị này đã được quyết định.", "This correction was decided upon."),
    NOT_PROPOSER(403, "Người đề nghị mới rút được đề nghị.", "Whoever proposed a correction withdraws it."),
    SAME_PERSON(409, "Người đề nghị không tự duyệt.", "Whoever proposed a correction does not approve it."),
    NOT_APPROVER(403, "Cán bộ tỉnh của địa bàn duyệt đính chính.", "An officer of the province approves."),
    NOTE_REQUIRED(400, "Trả lại phải ghi lý do.", "Returning needs a reason."),
    NOT_SEALED(
            409,
            "Nội dung chưa được niêm phong, thử lại sau vài giây.",
            "The content is not sealed yet: try again in a few seconds.");

    private final Answer answer;

    CorrectionError(int status, String vietnamese, String english) {
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
                    "correction_not_published", NOT_PUBLISHED,
                    "correction_one_open", CORRECTION_OPEN,
                    "correction_decided", CORRECTION_DECIDED,
                    "correction_decision_correction_id_key", CORRECTION_DECIDED,
                    "correction_not_proposer", NOT_PROPOSER,
                    "correction_same_person", SAME_PERSON,
                    "correction_not_approver", NOT_APPROVER,
                    "correction_note", NOTE_REQUIRED,
                    "correction_not_sealed", NOT_SEALED);
        }
    }
}
