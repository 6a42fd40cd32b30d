package vn.gnbv.assessment;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How needs and ratings refuse. */
public enum AssessmentError implements Problem {
    CRITERION_RATED(409, "Tiêu chí này đã được chấm.", "This criterion is rated already.");

    private final Answer answer;

    AssessmentError(int status, String vietnamese, String english) {
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
            return Map.of("rating_evaluation_id_criterion_key", CRITERION_RATED);
        }
    }
}
