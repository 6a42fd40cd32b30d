package vn.gnbv.review;

/** The first decision on a commune, or a later one on households that it names. */
public enum RecognitionKind {
    INITIAL,
    CORRECTION
}
