package vn.gnbv.page;

import vn.gnbv.kernel.Problem;

/** How the check of a file refuses. */
public enum CheckError implements Problem {
    NOTHING_TO_CHECK(400, "Chưa có tệp hoặc mã SHA-256.", "There is neither a file nor a SHA-256."),
    FILE_TOO_LARGE(413, "Tệp lớn hơn {0} MB.", "The file is larger than {0} MB."),
    CHECKSUM_MALFORMED(400, "Mã SHA-256 có 64 chữ số hệ mười sáu.", "A SHA-256 has 64 hexadecimal digits.");

    private final Answer answer;

    CheckError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
