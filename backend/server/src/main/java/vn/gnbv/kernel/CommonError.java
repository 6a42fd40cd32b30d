package vn.gnbv.kernel;

/** Refusals that any resource may give. */
public enum CommonError implements Problem {
    UNAUTHENTICATED(401, "Chưa đăng nhập hoặc phiên đã hết hạn.", "Not signed in, or the session has ended."),
    FORBIDDEN(403, "Bạn xem được, chưa sửa được.", "You may read this but not change it."),
    NOT_READABLE(403, "Vai trò của bạn không xem được nội dung này.", "Your role may not read this."),
    RATE_LIMITED(429, "Quá nhiều yêu cầu, xin chờ một lát.", "Too many requests: wait a moment."),
    EXPORTS_BUSY(429, "Đang có nhiều lượt xuất tệp, xin chờ một lát.", "Many exports are running: wait a moment."),
    NOT_FOUND(404, "Không tìm thấy.", "Not found."),
    METHOD_NOT_ALLOWED(405, "Địa chỉ này không nhận phương thức {0}.", "This address does not take {0}."),
    NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu.", "None of the requested formats is available."),
    INVALID(400, "Có {0} chỗ cần sửa.", "{0} places need correcting."),
    MALFORMED(400, "Nội dung gửi lên không đọc được.", "The request body cannot be read."),
    ADDRESS_MALFORMED(400, "Địa chỉ không đọc được.", "The address cannot be read."),
    UNKNOWN_PARAMETER(400, "Tham số không có: {0}.", "Unknown parameter: {0}."),
    INVALID_PARAMETER(400, "Tham số {0} không hợp lệ.", "Parameter {0} is invalid."),
    PARAMETER_MISSING(400, "Thiếu tham số {0}.", "Parameter {0} is missing."),
    INVALID_CURSOR(
            400, "Con trỏ trang không hợp lệ với truy vấn này.", "The page cursor does not belong to this query."),
    TOO_SLOW(408, "Nội dung gửi lên quá chậm.", "The request came too slowly."),
    TOO_LARGE(413, "Nội dung gửi lên vượt giới hạn.", "The request body exceeds the limit."),
    ADDRESS_TOO_LONG(414, "Địa chỉ vượt giới hạn.", "The address exceeds the limit."),
    HEADERS_TOO_LARGE(431, "Tiêu đề yêu cầu vượt giới hạn.", "The request's headers exceed the limit."),
    UNSUPPORTED_MEDIA_TYPE(415, "Kiểu nội dung không được nhận.", "This content type is not accepted."),
    IF_MATCH_REQUIRED(428, "Thiếu If-Match: lấy bản mới nhất rồi sửa.", "If-Match is missing: read the latest first."),
    STALE(412, "Bản ghi đã được sửa sau khi bạn đọc.", "The record has changed since you read it."),
    ID_TAKEN(409, "Mã định danh đã được dùng.", "The id is already taken."),
    WRITTEN_MEANWHILE(
            409, "Người khác vừa ghi cùng lúc, xin thử lại.", "Somebody wrote here at the same moment: try again."),
    DUPLICATE(409, "Đã có bản ghi như vậy.", "Such a record exists already."),
    IN_USE(409, "Bản ghi đang được dùng ở {0}.", "The record is used by {0}."),
    APPEND_ONLY(409, "Chỉ thêm, không sửa, không xóa.", "Records are only added, never changed or removed."),
    REFERENCE_NOT_FOUND(
            400, "Bản ghi được dẫn tới không có: {0}.", "A record that is referred to does not exist: {0}."),
    RULE_BROKEN(409, "Trái quy tắc dữ liệu: {0}.", "A data rule is broken: {0}."),
    IDEMPOTENCY_KEY_REQUIRED(
            400, "Thiếu Idempotency-Key cho bút toán.", "Idempotency-Key is required where money is booked."),
    IDEMPOTENCY_KEY_INVALID(
            400, "Idempotency-Key phải dài 1 đến 255 ký tự.", "Idempotency-Key must be 1 to 255 characters."),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency-Key đã dùng cho nội dung khác.", "Idempotency-Key was used for another request."),
    IDEMPOTENCY_IN_PROGRESS(
            409, "Yêu cầu cùng khóa đang được xử lý.", "A request with the same key is still in progress."),
    KNOWN_AT_NOT_SEALED(
            400,
            "knownAt muộn hơn khối đã niêm phong gần nhất ({0}).",
            "knownAt is later than the last sealed block ({0}).");

    private final Answer answer;

    CommonError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
