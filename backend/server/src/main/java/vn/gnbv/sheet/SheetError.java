package vn.gnbv.sheet;

import vn.gnbv.kernel.Problem;

/** How the sheet refuses. */
public enum SheetError implements Problem {
    CELL_UNKNOWN(404, "Bảng kết quả không có ô {0}.", "The result sheet has no cell {0}.");

    private final int status;
    private final String vietnamese;
    private final String english;

    SheetError(int status, String vietnamese, String english) {
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
