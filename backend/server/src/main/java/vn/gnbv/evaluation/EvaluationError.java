package vn.gnbv.evaluation;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How evaluations refuse. */
public enum EvaluationError implements Problem {
    EVALUATION_CODE_TAKEN(409, "Mã cuộc đánh giá đã được dùng.", "Another evaluation bears this code."),
    EVALUATION_NOT_OPEN(
            409,
            "Cuộc đánh giá ở bước này không nhận thay đổi đó.",
            "The evaluation does not take this change in its present state."),
    ONLY_PARTICULARS(
            403,
            "Đoàn chỉ sửa phần thể thức của báo cáo; phần khác do quản trị sửa.",
            "The team changes what the report says of itself; the rest is the administrator's."),
    NO_SUCH_STEP(409, "Không có bước chuyển này.", "The evaluation does not go from its state to that one."),
    NOT_ON_TEAM(403, "Bước này do đoàn đánh giá thực hiện.", "This step is taken by the team."),
    NOT_LEAD(403, "Trưởng đoàn đề nghị công bố.", "The lead proposes publication."),
    NOT_PROPOSED(409, "Trưởng đoàn chưa đề nghị công bố.", "The lead has not proposed publication."),
    NOT_APPROVER(
            403, "Cán bộ tỉnh của địa bàn duyệt công bố.", "An officer whose scope holds the evaluated unit approves."),
    SAME_PERSON(409, "Người đề nghị công bố không được tự duyệt.", "Whoever proposed publication does not approve it."),
    REASON_REQUIRED(400, "Trả lại bản dự thảo phải ghi lý do.", "Going back from review needs a reason."),
    CONTENT_CHANGED(
            409,
            "Nội dung đã thay đổi sau khi bạn đọc: xem lại rồi thực hiện.",
            "The content has changed since you read it: read it again first."),
    INCOMPLETE(409, "Còn phát hiện chưa thống nhất.", "Some findings are not agreed upon."),
    NOT_SEALED(
            409,
            "Nội dung chưa được niêm phong, thử lại sau vài giây.",
            "The content is not sealed yet: try again in a few seconds.");

    private final Answer answer;

    EvaluationError(int status, String vietnamese, String english) {
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
            return Map.ofEntries(
                    Map.entry("evaluation_code_key", EVALUATION_CODE_TAKEN),
                    Map.entry("evaluation_not_open", EVALUATION_NOT_OPEN),
                    Map.entry("evaluation_published", EVALUATION_NOT_OPEN),
                    Map.entry("evaluation_particulars", ONLY_PARTICULARS),
                    Map.entry("evaluation_state_step", NO_SUCH_STEP),
                    Map.entry("evaluation_not_team", NOT_ON_TEAM),
                    Map.entry("evaluation_not_lead", NOT_LEAD),
                    Map.entry("evaluation_not_proposed", NOT_PROPOSED),
                    Map.entry("evaluation_not_approver", NOT_APPROVER),
                    Map.entry("evaluation_same_person", SAME_PERSON),
                    Map.entry("evaluation_reason", REASON_REQUIRED),
                    Map.entry("evaluation_content_changed", CONTENT_CHANGED),
                    Map.entry("evaluation_incomplete", INCOMPLETE),
                    Map.entry("evaluation_not_sealed", NOT_SEALED));
        }
    }
}
