package vn.gnbv.steering;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How steering documents refuse. */
public enum SteeringError implements Problem {
    DOCUMENT_NUMBER_TAKEN(409, "Văn bản có số này đã được ghi.", "A document with this number is recorded already.");

    private final Answer answer;

    SteeringError(int status, String vietnamese, String english) {
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
            return Map.of("steering_document_evaluation_id_number_key", DOCUMENT_NUMBER_TAKEN);
        }
    }
}
