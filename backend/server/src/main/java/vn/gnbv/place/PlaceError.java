package vn.gnbv.place;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How places refuse. */
public enum PlaceError implements Problem {
    CODE_TAKEN(
            409, "Mã này đã thuộc một đơn vị khác trong cùng thời gian.", "Another unit bears this code at that time."),
    PARENT_OVERLAPS(409, "Đơn vị đã có cấp trên trong thời gian này.", "The unit has a parent at that time already."),
    PARENT_LEVEL(409, "Cấp trên không đúng cấp.", "The parent is not of the right level."),
    DESIGNATED_ALREADY(
            409,
            "Đơn vị đã có phê duyệt cùng loại trong thời gian này.",
            "The unit is designated so at that time already."),
    PARENT_MISSING(409, "Thiếu đơn vị cấp trên.", "The unit above is missing."),
    PARENT_OF_PROVINCE(409, "Tỉnh không có đơn vị cấp trên.", "A province has no unit above it."),
    KIND_OF_OTHER_LEVEL(409, "Loại đơn vị không thuộc cấp này.", "Units of this level are not of this kind."),
    UNIT_NOT_STANDING(
            409,
            "{0} không còn hoặc chưa có vào ngày trước khi thay đổi.",
            "{0} has ended, or had not begun the day before the change."),
    SUCCESSOR_INCOMPLETE(
            409,
            "Đơn vị mới cần mã, cấp, loại, tên và đơn vị cấp trên.",
            "A new unit needs code, level, kind, name and the unit above."),
    SUCCESSOR_TWICE(409, "Một đơn vị kế thừa được ghi hai lần.", "A successor is named twice."),
    CREATE_IS_NO_CHANGE(
            409,
            "Đơn vị không có tiền thân được lập riêng, không phải qua thay đổi.",
            "A unit without predecessor is recorded as a unit, not as a change of one."),
    MERGE_NEEDS_SEVERAL(
            409,
            "Nhập cần ít nhất hai đơn vị và một đơn vị kế thừa.",
            "A merger needs at least two units and a successor."),
    SPLIT_NEEDS_SEVERAL(
            409,
            "Tách cần một đơn vị và ít nhất hai đơn vị kế thừa; đơn vị còn lại cũng là một.",
            "A split needs one unit and at least two successors; the unit that lives on is one of them."),
    ONE_SUCCESSOR(409, "Cần đúng một đơn vị kế thừa mới.", "Exactly one new successor is needed."),
    NO_SUCCESSOR(409, "Thay đổi này không có đơn vị kế thừa.", "This change has no successors."),
    RANK_SAYS_OTHERWISE(
            409,
            "Đổi tên giữ nguyên cấp và loại; đổi cấp hay loại là thay đổi khác.",
            "A renaming keeps level and kind; a change of either is another kind of change."),
    NOT_A_PREDECESSOR(
            409,
            "Tỷ lệ phải ghi cho một đơn vị cũ của thay đổi này, một lần.",
            "A share must name a predecessor of this change, once."),
    SHARES_EXCEED_ONE(
            409, "Tổng tỷ lệ của một đơn vị cũ vượt quá 1.", "The shares of one predecessor sum to more than 1."),
    NOT_A_CHILD(
            409,
            "Đơn vị được chuyển phải trực thuộc một đơn vị cũ, và chỉ chuyển một lần.",
            "A unit that moves must lie directly under a predecessor, and moves once."),
    CHILDREN_LEFT(
            409,
            "Còn đơn vị trực thuộc chưa biết về đâu.",
            "Units below would be left without one above: say where they go.");

    private final Answer answer;

    PlaceError(int status, String vietnamese, String english) {
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
                    "administrative_unit_code_once", CODE_TAKEN,
                    "unit_parent_one_at_a_time", PARENT_OVERLAPS,
                    "unit_parent_level", PARENT_LEVEL,
                    "designation_once", DESIGNATED_ALREADY);
        }
    }
}
