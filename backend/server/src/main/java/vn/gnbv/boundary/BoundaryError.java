package vn.gnbv.boundary;

import vn.gnbv.kernel.Problem;

/** How boundaries refuse. The pointer of each error says which feature it is about. */
public enum BoundaryError implements Problem {
    NO_FEATURE_COLLECTION(400, "Cần một FeatureCollection (GeoJSON).", "A GeoJSON FeatureCollection is needed."),
    TOO_MANY_POINTS(400, "Quá nhiều điểm: nhiều nhất {0}.", "Too many points: at most {0}."),
    UNIT_UNKNOWN(400, "Không có đơn vị mã {0} vào ngày {1}.", "No unit bears the code {0} on {1}."),
    UNIT_AGAIN(400, "Đơn vị được ghi hai lần.", "The unit occurs twice."),
    GEOMETRY_MISSING(400, "Cần hình Polygon hoặc MultiPolygon.", "A Polygon or MultiPolygon is needed."),
    GEOMETRY_MALFORMED(400, "Tọa độ không đọc được: {0}.", "The coordinates cannot be read: {0}."),
    GEOMETRY_INVALID(400, "Hình không hợp lệ: {0} tại {1}.", "The geometry is invalid: {0} at {1}."),
    OUTSIDE_VIETNAM(
            400,
            "Tọa độ nằm ngoài kinh độ 102-118, vĩ độ 6-24.",
            "Coordinates lie outside of longitude 102-118, latitude 6-24.");

    private final Answer answer;

    BoundaryError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
