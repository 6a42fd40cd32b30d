package vn.gnbv.page;

import vn.gnbv.kernel.Problem;

/** How the check of a file refuses. */
public enum CheckError implements Problem {
    NOTHING_TO_CHECK(400, "Chưa có tệp hoặc mã SHA-256.", "There is neither a file nor a SHA-256."),
    FILE_TOO_LARGE(413, "Tệp lớn hơn {0} MB.", "The file is larger than {0} MB."),
    CHECKSUM_MALFORMED(400, "Mã SHA-256 có 64 chữ số hệ mười sáu.", "A SHA-256 has 64 hexadecimal digits.");

    private final int status;
    private final String vietnamese;
    private final String english;

    CheckError(int status, String vietnamese, String english) {
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
}
