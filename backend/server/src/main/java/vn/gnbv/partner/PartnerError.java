package vn.gnbv.partner;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How grants refuse. */
public enum PartnerError implements Problem {
    GRANTED_ALREADY(409, "Đối tác này đã có quyền ghi đó.", "This partner has that grant already.");

    private final Answer answer;

    PartnerError(int status, String vietnamese, String english) {
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
            return Map.of("partner_grant_client_resource_key", GRANTED_ALREADY);
        }
    }
}
