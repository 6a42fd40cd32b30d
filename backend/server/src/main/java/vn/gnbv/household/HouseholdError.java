package vn.gnbv.household;

import jakarta.inject.Singleton;
import java.util.Map;
import vn.gnbv.kernel.Problem;
import vn.gnbv.web.ConstraintProblems;

/** How the registry refuses. */
public enum HouseholdError implements Problem {
    CODE_IN_USE(409, "Xã đã có hộ mang mã này.", "The commune has a household with this code."),
    UNIT_NOT_COMMUNE(400, "Hộ sống ở một xã, phường hoặc thị trấn.", "A household lives in a commune, ward or town."),
    VILLAGE_ELSEWHERE(400, "Thôn này không thuộc xã đã nêu.", "The village is not of this commune."),
    DAY_TO_COME(400, "Ngày này chưa đến.", "This day has not come yet."),
    HOUSEHOLD_ENDED(409, "Hộ không còn hoạt động.", "The household has ended."),
    MOVES_BY_CHANGE(400, "Chuyển nơi ở được ghi bằng một biến động của hộ.", "A household is moved by a change of it."),
    MASK_UNKNOWN(
            400,
            "Giá trị che khác giá trị đang lưu: hãy nhập đủ, hoặc để như đã đọc.",
            "The masked value is not the one that is kept: give it whole, or as it was read."),
    POSITION_OUTSIDE(400, "Vị trí nằm ngoài Việt Nam.", "The position lies outside Vietnam."),
    IDENTITY_FORM(
            400, "Số định danh có 12 chữ số, hoặc 9 chữ số cũ.", "An identity number has 12 digits, or 9 of old."),
    IDENTITY_PROVINCE(
            400, "Ba chữ số đầu không phải mã tỉnh nào.", "The first three digits are the code of no province."),
    IDENTITY_SEX(400, "Chữ số thứ tư không khớp giới tính.", "The fourth digit does not fit the sex."),
    IDENTITY_BIRTH(
            400,
            "Chữ số thứ tư đến thứ sáu không khớp năm sinh.",
            "The fourth to sixth digits do not fit the birth year."),
    BIRTH_MISMATCH(400, "Ngày sinh không thuộc năm sinh.", "The birth date is not of the birth year."),
    BORN_LATER(400, "Thành viên vào hộ trước khi sinh.", "The member joined before being born."),
    LEFT_INCOMPLETE(400, "Ngày rời hộ và lý do đi cùng nhau.", "The day of leaving and its reason are given together."),
    DUPLICATE_BY_CASE(
            409,
            "Thành viên trùng được gộp hoặc khôi phục trong hồ sơ trùng.",
            "A duplicate is merged, or brought back, in its case."),
    SECOND_HEAD(409, "Hộ đã có chủ hộ.", "The household has a head already."),
    ETHNIC_GROUP_UNKNOWN(400, "Không có dân tộc mang mã này.", "No ethnic group has this code."),
    CHANGE_PARTS(
            400,
            "Chuyển hộ nêu xã; tách hộ nêu thành viên và mã hộ mới; nhập hộ nêu hộ kia; giải thể không nêu gì thêm.",
            "A move names the commune; a split the members and the new code; a merge the other household; a dissolution nothing more."),
    CHANGE_DAY(
            400,
            "Ngày biến động không sớm hơn ngày lập hộ và không muộn hơn hôm nay.",
            "The day is not before the household was established, nor to come."),
    CHANGE_ORDER(409, "Đã ghi một biến động muộn hơn.", "A later change is recorded already."),
    SPLIT_MEMBERS(
            409,
            "Tách hộ: một số thành viên đi, ít nhất một ở lại; chủ hộ mới là người đi.",
            "In a split some members go and at least one stays; the new head is one who goes."),
    OTHER_HOUSEHOLD(400, "Cần một hộ khác trong phạm vi của bạn.", "Another household, of your scope, is needed."),
    OTHER_ENDED(
            409,
            "Hộ kia không còn hoạt động, hoặc một trong hai là minh họa.",
            "The other household has ended, or one of the two is illustrative."),
    CASE_STATE(409, "Hồ sơ trùng không ở trạng thái này.", "The case is not in this state."),
    CASE_MEMBER(400, "Người được giữ phải là một trong hai.", "The member who stays is one of the two."),
    CASE_MEMBER_LEFT(409, "Một trong hai người đã rời hộ.", "One of the two has left."),
    DECISION_KEEPS(400, "Chỉ khi gộp mới nêu người được giữ.", "Only a merge names the member who stays."),
    SUCCESSION_LINK(
            400,
            "Thay đổi này không có đơn vị kế thừa như vậy; đơn vị bị chia thì quyết định theo từng thôn.",
            "The change has no such successor; of a unit that was divided it is decided village by village."),
    SUCCESSION_DAY(409, "Ngày thay đổi đơn vị chưa đến.", "The day of the change of units has not come."),
    SUCCESSION_CHANGE(400, "Không có thay đổi đơn vị này.", "There is no such change of units."),
    UNMASKING_FIELD(400, "Không che được: {0}.", "Nothing of this name is masked here: {0}."),
    UNMASKING_REASON(
            400,
            "Xem dữ liệu cá nhân cần nêu lý do (3 đến 500 ký tự).",
            "Reading personal data needs a reason (3 to 500 characters).");

    private final Answer answer;

    HouseholdError(int status, String vietnamese, String english) {
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
                    Map.entry("household_code_key", CODE_IN_USE),
                    Map.entry("household_unit", UNIT_NOT_COMMUNE),
                    Map.entry("household_village", VILLAGE_ELSEWHERE),
                    Map.entry("household_future", DAY_TO_COME),
                    Map.entry("household_ended", HOUSEHOLD_ENDED),
                    Map.entry("household_member_future", DAY_TO_COME),
                    Map.entry("household_member_birth", BIRTH_MISMATCH),
                    Map.entry("household_member_born", BORN_LATER),
                    Map.entry("household_member_left", LEFT_INCOMPLETE),
                    Map.entry("household_member_merged", DUPLICATE_BY_CASE),
                    Map.entry("household_member_duplicate", DUPLICATE_BY_CASE),
                    Map.entry("household_member_head", SECOND_HEAD),
                    Map.entry("household_member_ethnic_group_code_fkey", ETHNIC_GROUP_UNKNOWN),
                    Map.entry("household_change_parts", CHANGE_PARTS),
                    Map.entry("household_change_day", CHANGE_DAY),
                    Map.entry("household_change_order", CHANGE_ORDER),
                    Map.entry("household_split_members", SPLIT_MEMBERS),
                    Map.entry("household_change_other", OTHER_HOUSEHOLD),
                    Map.entry("household_merge_other", OTHER_ENDED),
                    Map.entry("duplicate_case_state", CASE_STATE),
                    Map.entry("duplicate_decision_member", CASE_MEMBER),
                    Map.entry("duplicate_member_left", CASE_MEMBER_LEFT),
                    Map.entry("household_succession_link", SUCCESSION_LINK),
                    Map.entry("household_succession_other", SUCCESSION_LINK),
                    Map.entry("household_succession_day", SUCCESSION_DAY),
                    Map.entry("household_succession_unit_change_id_fkey", SUCCESSION_CHANGE),
                    Map.entry("duplicate_decision_keeps", DECISION_KEEPS));
        }
    }
}
