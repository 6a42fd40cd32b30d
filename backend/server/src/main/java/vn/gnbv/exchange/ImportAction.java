package vn.gnbv.exchange;

/** What a row does: adds something, changes something, changes nothing, or can't be taken. */
public enum ImportAction {
    NEW,
    CHANGED,
    UNCHANGED,
    REJECTED
}
