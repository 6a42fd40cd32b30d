package vn.gnbv.finding;

/** A finding leaves draft when the team agrees on it; then it has evidence. */
public enum FindingStatus {
    DRAFT,
    AGREED
}
