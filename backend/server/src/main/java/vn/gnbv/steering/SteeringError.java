package vn.gnbv.steering;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How steering documents refuse. */
public enum SteeringError implements Problem {
    DOCUMENT_NUMBER_TAKEN(409, "Văn bản có số này đã được ghi.", "A document with this number is recorded already.");

    private final int status;
    private final String vietnamese;
    private final String english;

    SteeringError(int status, String vietnamese, String english) {
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
            return Map.of("steering_document_evaluation_id_number_key", DOCUMENT_NUMBER_TAKEN);
        }
    }
}
