package vn.gnbv.finding;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How findings refuse. */
public enum FindingError implements Problem {
    FINDING_CODE_TAKEN(409, "Mã phát hiện đã được dùng.", "Another finding bears this code."),
    EVIDENCE_MISSING(
            409,
            "Phát hiện cần ít nhất một bằng chứng trước khi thống nhất.",
            "A finding cites at least one piece of evidence before it leaves draft."),
    NOT_A_CAUSE(
            409,
            "Nguyên nhân phải là phát hiện loại nguyên nhân, gắn với hạn chế hoặc vướng mắc.",
            "Limitations and obstacles are explained by findings of the kind CAUSE."),
    CAUSE_TWICE(409, "Một nguyên nhân được ghi hai lần.", "A cause is named twice.");

    private final Answer answer;

    FindingError(int status, String vietnamese, String english) {
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
                    "finding_evaluation_id_code_key", FINDING_CODE_TAKEN,
                    "finding_needs_evidence", EVIDENCE_MISSING,
                    "finding_cause_kind", NOT_A_CAUSE,
                    "finding_cause_check", NOT_A_CAUSE,
                    "finding_cause_finding_id_cause_id_key", CAUSE_TWICE);
        }
    }
}
