package vn.gnbv.partner;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How grants refuse. */
public enum PartnerError implements Problem {
    GRANTED_ALREADY(409, "Đối tác này đã có quyền ghi đó.", "This partner has that grant already.");

    private final int status;
    private final String vietnamese;
    private final String english;

    PartnerError(int status, String vietnamese, String english) {
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
            return Map.of("partner_grant_client_resource_key", GRANTED_ALREADY);
        }
    }
}
