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
