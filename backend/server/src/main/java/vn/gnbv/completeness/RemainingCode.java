package vn.gnbv.completeness;

/** What may remain to be done. */
public enum RemainingCode {
    TEAM_WITHOUT_LEAD(true),
    FINDING_WITHOUT_EVIDENCE(true),
    FINDING_NOT_AGREED(true),
    THEME_WITHOUT_TERMS(false),
    CELL_WITHOUT_FINDING(false),
    AREA_WITHOUT_VISIT(false),
    AREA_UNVERIFIED(false),
    VISIT_WITHOUT_MINUTES(false),
    VISIT_WITHOUT_PARTICIPANTS(false),
    PHOTO_WITHOUT_CAPTION(false),
    LIMITATION_WITHOUT_CAUSE(false),
    RECOMMENDATION_WITHOUT_FINDING(false),
    REPORT_WITHOUT_SIGNER(false);

    private final boolean blocking;

    RemainingCode(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether the evaluation does not go into review, or cannot be published, before this is done. */
    boolean blocking() {
        return blocking;
    }
}
