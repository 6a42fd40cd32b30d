package vn.gnbv.recommendation;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How recommendations refuse. */
public enum RecommendationError implements Problem {
    RECOMMENDATION_CODE_TAKEN(409, "Mã kiến nghị đã được dùng.", "Another recommendation bears this code."),
    NOT_ADDRESSED(
            403,
            "Cán bộ của đơn vị nhận kiến nghị trả lời.",
            "An officer of the addressed unit answers, once the evaluation is in review."),
    CLOSURE_BY_TEAM(403, "Đoàn đánh giá xác nhận hoàn thành.", "The team verifies closure and changes nothing else."),
    NOT_DONE_YET(409, "Chỉ kết thúc kiến nghị đã thực hiện xong.", "Only what was done is closed."),
    FINDING_TWICE(409, "Một phát hiện được dẫn hai lần.", "A finding is named twice.");

    private final Answer answer;

    RecommendationError(int status, String vietnamese, String english) {
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
                    "recommendation_evaluation_id_code_key", RECOMMENDATION_CODE_TAKEN,
                    "recommendation_addressee", NOT_ADDRESSED,
                    "recommendation_closure", CLOSURE_BY_TEAM,
                    "recommendation_not_done", NOT_DONE_YET,
                    "recommendation_finding_recommendation_id_finding_id_key", FINDING_TWICE);
        }
    }
}
