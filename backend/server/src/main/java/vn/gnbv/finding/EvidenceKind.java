package vn.gnbv.finding;

/** What a finding rests on; FIGURE is a saved query with its value. */
public enum EvidenceKind {
    VISIT,
    MINUTES,
    PHOTO,
    DOCUMENT,
    RESPONSE,
    FIGURE
}
