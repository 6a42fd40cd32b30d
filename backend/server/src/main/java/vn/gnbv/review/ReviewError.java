package vn.gnbv.review;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How rounds and reviews refuse. */
public enum ReviewError implements Problem {
    CODE_IN_USE(409, "Đơn vị đã có đợt rà soát mang mã này.", "The unit has a round with this code."),
    ROUND_UNIT(400, "Đợt rà soát thuộc một tỉnh, huyện hoặc xã.", "A round is of a province, district or commune."),
    ROUND_YEAR(
            400,
            "Ngày rà soát cách năm của đợt quá một năm.",
            "The day of review is more than a year from the year of the round."),
    ROUND_PROCEDURE(400, "Chưa có quy trình rà soát cho ngày này.", "No procedure is known for this day."),
    ROUND_RULE_SET(
            400,
            "Bộ chuẩn chưa có hiệu lực hoặc không áp dụng cho đơn vị này.",
            "The standard is not in force, or not for this unit."),
    PREVIOUS_ROUND(
            400,
            "Đợt trước phải là một đợt sớm hơn của cùng đơn vị.",
            "The previous round is an earlier one of the same unit."),
    NEW_BASELINE(
            400,
            "Đợt theo chuẩn của giai đoạn khác là mốc mới: không nêu đợt trước.",
            "A round under the standard of another period is a new baseline: it names no previous round."),
    TIMETABLE(
            400,
            "Lịch nêu mỗi bước của quy trình nhiều nhất một lần, ngày đầu không sau ngày cuối.",
            "The timetable names each step of the procedure at most once, from before until."),
    ROUND_LOCKED(
            409,
            "Đã có xã được công nhận: đợt rà soát giữ nguyên.",
            "A commune is recognised: the round stays as it is."),
    ROUND_BEGUN(
            409,
            "Đợt đã bắt đầu: đơn vị, bộ chuẩn và quy trình giữ nguyên.",
            "The round has begun: unit, standard and procedure stay."),
    STEP_UNIT(
            400,
            "Đơn vị này không phải xã hoặc thôn của đợt rà soát.",
            "The unit is no commune or village of the round."),
    STEP_UNKNOWN(400, "Quy trình không có bước này ở cấp đơn vị đã nêu.", "The procedure has no such step there."),
    STEP_LEVEL(403, "Bước này do cấp khác quyết định.", "Another level decides this step."),
    STEP_TAKEN(409, "Bước này đã được ghi.", "This step is recorded already."),
    STEP_ORDER(409, "Các bước trước chưa xong.", "Earlier steps are not done yet."),
    STEP_DAY(400, "Ngày này sớm hơn một bước trước.", "The day is before that of an earlier step."),
    STEP_OBJECTIONS(400, "Có nội dung ý kiến thì phải có số ý kiến.", "Objections that are told are counted."),
    STEP_WITHDRAWS(400, "Đợt rà soát không có bước này để rút.", "The round has no such step to withdraw."),
    STEP_WITHDRAWN(409, "Bước này đã được rút.", "This step is withdrawn already."),
    STEP_FOLLOWED(409, "Hãy rút các bước sau trước.", "Withdraw the later steps first."),
    DAY_TO_COME(400, "Ngày này chưa đến.", "This day has not come yet."),
    REVIEW_TWICE(
            409,
            "Hộ đã được rà soát trong đợt này: hãy ghi bản sửa.",
            "The household is reviewed in this round: correct that review."),
    REVIEW_SUPERSEDED(409, "Đã có bản sửa của lần rà soát này.", "This review is corrected already."),
    REVIEW_SUPERSEDES(
            400,
            "Bản được sửa phải là lần rà soát của hộ trong cùng đợt.",
            "What is corrected is a review of the household in the round."),
    REVIEW_UNIT(400, "Hộ không thuộc đơn vị của đợt rà soát.", "The household is not of the unit of the round."),
    REVIEW_DAY(
            400,
            "Ngày rà soát nằm ngoài thời gian của hộ, hoặc chưa đến.",
            "The household was not there on this day, or it has not come yet."),
    REVIEW_RESULT(400, "Kết quả không khớp số liệu đã nhập.", "The inputs do not give this result."),
    REVIEW_PERSONS(
            400,
            "Vào ngày này hộ không có thành viên nào: hãy nêu số nhân khẩu.",
            "Nobody was in the household on this day: say how many persons."),
    REVIEW_OVERRIDE(
            400,
            "Kết quả khác kết quả tính phải có lý do và số quyết định, và phải thực sự khác.",
            "A result that a decision sets is another one than was computed; only a poor household has a kind."),
    NATIVE_MINORITY(400, "Dân tộc tại chỗ là dân tộc thiểu số.", "A native minority is a minority."),
    CHILDREN(
            400,
            "Số trẻ em không quá số nhân khẩu, mỗi số thiếu hụt không quá số trẻ em.",
            "There are at most as many children as persons, and at most as many of them lack something."),
    ETHNIC_GROUP(400, "Không có dân tộc mang mã này.", "No ethnic group has this code."),
    COMMUNE_RECOGNISED(409, "Xã đã được công nhận trong đợt này.", "The commune is recognised in this round."),
    RECOGNITION_UNIT(400, "Đơn vị này không phải xã của đợt rà soát.", "The unit is no commune of the round."),
    RECOGNITION_STEPS(409, "Chưa xong bước {0}.", "Step {0} is not done yet."),
    RECOGNITION_DAY(409, "Quyết định không được ký trước ngày {0}.", "The decision cannot be signed before {0}."),
    RECOGNITION_EMPTY(409, "Không có kết quả rà soát nào chờ công nhận.", "No review waits for recognition."),
    RECOGNITION_HOUSEHOLDS(
            400,
            "Chỉ quyết định điều chỉnh mới nêu hộ, và phải nêu.",
            "A correction names its households, and nothing else does."),
    CORRECTION_HOUSEHOLDS(
            409,
            "Mỗi hộ được nêu phải có đúng một kết quả chờ công nhận ở xã này.",
            "Each household named has one review there that waits for recognition."),
    CORRECTION_FIRST(409, "Xã chưa được công nhận lần đầu.", "The commune has not been recognised at first."),
    APPROVAL_UNIT(400, "Đợt rà soát không nằm trong tỉnh nào.", "The round lies in no province."),
    APPROVAL_OPEN(409, "Còn xã chưa được công nhận.", "A commune is not recognised yet."),
    APPROVAL_DAY(
            409,
            "Quyết định phê duyệt không sớm hơn quyết định công nhận.",
            "The approval is not signed before a recognition.");

    private final Answer answer;

    ReviewError(int status, String vietnamese, String english) {
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
                    Map.entry("review_round_code_key", CODE_IN_USE),
                    Map.entry("review_round_unit", ROUND_UNIT),
                    Map.entry("review_round_year", ROUND_YEAR),
                    Map.entry("review_round_procedure", ROUND_PROCEDURE),
                    Map.entry("review_round_rule_set", ROUND_RULE_SET),
                    Map.entry("review_round_rule_set_id_fkey", ROUND_RULE_SET),
                    Map.entry("review_round_previous", PREVIOUS_ROUND),
                    Map.entry("review_round_previous_before", PREVIOUS_ROUND),
                    Map.entry("review_round_previous_round_id_fkey", PREVIOUS_ROUND),
                    Map.entry("review_round_baseline", NEW_BASELINE),
                    Map.entry("review_round_timetable", TIMETABLE),
                    Map.entry("review_round_recognised", ROUND_LOCKED),
                    Map.entry("review_round_begun", ROUND_BEGUN),
                    Map.entry("review_step_unit", STEP_UNIT),
                    Map.entry("review_step_procedure", STEP_UNKNOWN),
                    Map.entry("review_step_step_check", STEP_UNKNOWN),
                    Map.entry("review_step_level", STEP_LEVEL),
                    Map.entry("review_recognition_level", STEP_LEVEL),
                    Map.entry("review_approval_level", STEP_LEVEL),
                    Map.entry("review_step_once", STEP_TAKEN),
                    Map.entry("review_step_order", STEP_ORDER),
                    Map.entry("review_step_day", STEP_DAY),
                    Map.entry("review_step_objections", STEP_OBJECTIONS),
                    Map.entry("review_step_withdraws", STEP_WITHDRAWS),
                    Map.entry("review_step_withdraws_id_key", STEP_WITHDRAWN),
                    Map.entry("review_step_followed", STEP_FOLLOWED),
                    Map.entry("review_step_future", DAY_TO_COME),
                    Map.entry("review_recognition_future", DAY_TO_COME),
                    Map.entry("review_approval_future", DAY_TO_COME),
                    Map.entry("review_once", REVIEW_TWICE),
                    Map.entry("review_supersedes_once", REVIEW_SUPERSEDED),
                    Map.entry("review_supersedes", REVIEW_SUPERSEDES),
                    Map.entry("review_corrects_other", REVIEW_SUPERSEDES),
                    Map.entry("review_unit", REVIEW_UNIT),
                    Map.entry("review_day", REVIEW_DAY),
                    Map.entry("review_result", REVIEW_RESULT),
                    Map.entry("review_persons", REVIEW_PERSONS),
                    Map.entry("review_override", REVIEW_OVERRIDE),
                    Map.entry("review_kind", REVIEW_OVERRIDE),
                    Map.entry("review_native", NATIVE_MINORITY),
                    Map.entry("review_children", CHILDREN),
                    Map.entry("review_head_ethnic_group_code_fkey", ETHNIC_GROUP),
                    Map.entry("review_commune_recognised", COMMUNE_RECOGNISED),
                    Map.entry("review_recognition_initial", COMMUNE_RECOGNISED),
                    Map.entry("review_recognition_unit", RECOGNITION_UNIT),
                    Map.entry("review_recognition_steps", RECOGNITION_STEPS),
                    Map.entry("review_recognition_day", RECOGNITION_DAY),
                    Map.entry("review_recognition_empty", RECOGNITION_EMPTY),
                    Map.entry("review_recognition_households", RECOGNITION_HOUSEHOLDS),
                    Map.entry("review_correction_households", CORRECTION_HOUSEHOLDS),
                    Map.entry("review_correction_first", CORRECTION_FIRST),
                    Map.entry("review_approval_unit", APPROVAL_UNIT),
                    Map.entry("review_approval_open", APPROVAL_OPEN),
                    Map.entry("review_approval_day", APPROVAL_DAY));
        }
    }
}
