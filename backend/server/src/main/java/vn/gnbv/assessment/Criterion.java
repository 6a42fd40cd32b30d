package vn.gnbv.assessment;

/** The six evaluation criteria of the OECD-DAC, 2019. */
public enum Criterion {
    RELEVANCE,
    COHERENCE,
    EFFECTIVENESS,
    EFFICIENCY,
    IMPACT,
    SUSTAINABILITY
}
