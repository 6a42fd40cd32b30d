package vn.gnbv.visit;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How visits refuse. */
public enum VisitError implements Problem {
    GROUP_TWICE(409, "Một nhóm được ghi hai lần.", "A group is named twice.");

    private final Answer answer;

    VisitError(int status, String vietnamese, String english) {
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
            return Map.of("visit_participants_site_visit_id_group_name_key", GROUP_TWICE);
        }
    }
}
