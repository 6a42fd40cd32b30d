package vn.gnbv.exchange;

import vn.gnbv.kernel.Problem;

/** How an import refuses. What is wrong with single rows is said at the rows. */
public enum ImportError implements Problem {
    FILE_TOO_LARGE(413, "Tệp vượt giới hạn {0}.", "The file exceeds the limit of {0}."),
    FILE_UNREADABLE(
            400,
            "Không đọc được tệp: cần xlsx, hoặc CSV dạng UTF-8.",
            "The file cannot be read: xlsx, or CSV in UTF-8, is needed."),
    COLUMNS_MISSING(
            400,
            "Không thấy dòng tiêu đề có đủ các cột: {0}.",
            "No header row with all needed columns was found: {0}."),
    NO_ROWS(400, "Tệp không có dòng dữ liệu nào.", "The file has no rows."),
    HAS_REJECTED_ROWS(
            409,
            "Có {0} dòng bị từ chối: sửa tệp, hoặc chỉ ghi các dòng hợp lệ.",
            "{0} rows are rejected: correct the file, or take the valid rows only."),
    OUTDATED(
            409,
            "Dữ liệu đã thay đổi sau khi kiểm tra, {0} dòng không còn ghi được: kiểm tra lại tệp.",
            "Things have changed since the check, {0} rows no longer hold: check the file again."),
    NOT_NOW(
            409,
            "Lần nhập không ở bước này: tải lại trang để xem bước hiện tại.",
            "The import is not at this step: load it again to see where it is."),
    MAPPING_INVALID(
            400,
            "Mỗi cột chỉ chọn một lần; cần cột mã hộ và họ tên.",
            "Each of our columns is named once; household code and name are needed."),
    CHANGED_SINCE(
            409,
            "{0} hộ hoặc thành viên đã được sửa sau lần nhập này: không hoàn tác được nữa.",
            "{0} households or members were changed after this import: it can no longer be undone."),
    HOUSEHOLD_TOO_LARGE(
            400, "Dòng {0}: một hộ có hơn 100 thành viên.", "Row {0}: a household has more than 100 members."),
    CANCELLED(409, "Đã dừng theo yêu cầu.", "Stopped as asked."),
    FILE_GONE(404, "Tệp đã được bỏ khi lần nhập kết thúc.", "The file was dropped when the import ended."),
    STEP_FAILED(409, "Bước này gặp lỗi và chưa ghi gì; hãy thử lại.", "The step failed and wrote nothing; try again."),
    COMMITTED_ALREADY(409, "Lần nhập này đã được ghi.", "This import has been carried out.");

    private final Answer answer;

    ImportError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
