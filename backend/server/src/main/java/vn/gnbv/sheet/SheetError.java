package vn.gnbv.sheet;

import vn.gnbv.kernel.Problem;

/** How the sheet refuses. */
public enum SheetError implements Problem {
    CELL_UNKNOWN(404, "Bảng kết quả không có ô {0}.", "The result sheet has no cell {0}.");

    private final Answer answer;

    SheetError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
