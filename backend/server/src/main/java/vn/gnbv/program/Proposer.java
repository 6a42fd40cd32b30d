package vn.gnbv.program;

/** Who proposed an activity. */
public enum Proposer {
    HOUSEHOLDS,
    COMMUNE,
    DISTRICT,
    PROVINCE
}
