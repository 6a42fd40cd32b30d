package vn.gnbv.team;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How teams and their terms refuse. */
public enum TeamError implements Problem {
    ALREADY_ON_TEAM(409, "Người này đã ở trong đoàn.", "This person is on the team already."),
    SECOND_LEAD(409, "Đoàn đã có trưởng đoàn.", "The team has a lead already."),
    THEME_TAKEN(409, "Nội dung này đã có yêu cầu.", "This theme has its terms already.");

    private final Answer answer;

    TeamError(int status, String vietnamese, String english) {
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
                    "evaluation_member_evaluation_id_user_id_key", ALREADY_ON_TEAM,
                    "evaluation_one_lead", SECOND_LEAD,
                    "term_of_reference_evaluation_id_theme_key", THEME_TAKEN);
        }
    }
}
