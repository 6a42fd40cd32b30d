package vn.gnbv.quality;

/** How much a check says against what it finds. */
public enum QualitySeverity {
    /** It cannot be so. */
    ERROR,
    /** It can hardly be so: somebody should look. */
    WARNING,
    /** It is not there yet. */
    NOTE
}
