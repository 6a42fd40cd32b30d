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
            "The unit is designated so at that time already.");

    private final int status;
    private final String vietnamese;
    private final String english;

    PlaceError(int status, String vietnamese, String english) {
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
            return Map.of(
                    "administrative_unit_code_once", CODE_TAKEN,
                    "unit_parent_one_at_a_time", PARENT_OVERLAPS,
                    "unit_parent_level", PARENT_LEVEL,
                    "designation_once", DESIGNATED_ALREADY);
        }
    }
}
