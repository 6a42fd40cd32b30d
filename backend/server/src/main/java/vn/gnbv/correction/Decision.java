package vn.gnbv.correction;

/** What becomes of a proposal: an officer approves or returns it, or its author withdraws it. */
public enum Decision {
    APPROVED,
    RETURNED,
    WITHDRAWN
}
