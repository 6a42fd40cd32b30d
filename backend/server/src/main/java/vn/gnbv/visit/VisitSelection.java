package vn.gnbv.visit;

/** How a place was chosen: drawn by chance, or picked for a reason. */
public enum VisitSelection {
    SAMPLED,
    PURPOSIVE
}
