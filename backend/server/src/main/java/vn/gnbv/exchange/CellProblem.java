package vn.gnbv.exchange;

/** What a cell holds can't be taken. */
final class CellProblem extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Said said;

    CellProblem(String code, String vi, String en) {
        super(code, null, false, false);
        said = new Said(code, vi, en);
    }

    Said said() {
        return said;
    }
}
