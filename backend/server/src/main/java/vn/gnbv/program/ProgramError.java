package vn.gnbv.program;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How the official tree and its activities refuse. */
public enum ProgramError implements Problem {
    CODE_IN_USE(409, "Mã này đã được dùng.", "This code is in use already."),
    AGENCY_SUCCEEDS_ITSELF(
            409, "Cơ quan không thể là cơ quan kế thừa của chính mình.", "An agency cannot succeed itself."),
    LINE_MISMATCH(
            409, "Tiểu dự án không thuộc dự án thành phần này.", "The sub-project does not belong to this project."),
    LINE_NEEDS_SUB_PROJECT(
            409, "Dự án này có các tiểu dự án: hãy chọn một.", "This project has sub-projects: name one of them."),
    LINE_EXCLUDED_TWICE(
            409, "Dòng này đã được ghi là không áp dụng cho đơn vị.", "The unit leaves this line out already."),
    UNIT_NOT_BELOW(
            409,
            "Địa bàn phải là đơn vị quản lý hoặc thuộc đơn vị quản lý hoạt động.",
            "A place of the activity must be the unit that holds it, or lie below it."),
    UNIT_TWICE(409, "Một địa bàn được ghi hai lần.", "A place is named twice."),
    FINANCED_TWICE(
            409,
            "Một nguồn vốn của một chương trình được ghi hai lần: hãy cộng lại.",
            "One source of one program is named twice: add them up.");

    private final Answer answer;

    ProgramError(int status, String vietnamese, String english) {
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
                    "agency_code_key", CODE_IN_USE,
                    "program_code_key", CODE_IN_USE,
                    "project_program_id_code_key", CODE_IN_USE,
                    "sub_project_project_id_code_key", CODE_IN_USE,
                    "activity_unit_id_code_key", CODE_IN_USE,
                    "activity_sub_project_id_project_id_fkey", LINE_MISMATCH,
                    "activity_line", LINE_NEEDS_SUB_PROJECT,
                    "line_exclusion_sub_project_id_project_id_fkey", LINE_MISMATCH,
                    "line_exclusion_unit_id_project_id_sub_project_id_key", LINE_EXCLUDED_TWICE);
        }
    }
}
