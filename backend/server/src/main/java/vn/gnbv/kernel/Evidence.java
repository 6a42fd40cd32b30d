package vn.gnbv.kernel;

/** Whether a fact was read in a source, or is remembered or inferred and still to be verified. */
public enum Evidence {
    CONFIRMED,
    UNVERIFIED
}
