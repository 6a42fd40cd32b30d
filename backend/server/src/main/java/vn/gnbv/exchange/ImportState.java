package vn.gnbv.exchange;

/** How far an import has come. Files of households go through all of it, each step a job; the others are checked at once. */
public enum ImportState {
    CHECKING,
    /** No header was understood: somebody has to say which column is which. */
    UNMAPPED,
    /** Could not be read to its end. */
    FAILED,
    CHECKED,
    COMMITTING,
    COMMITTED,
    UNDOING,
    UNDONE
}
