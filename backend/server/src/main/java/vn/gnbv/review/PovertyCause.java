package vn.gnbv.review;

/** Why a household is poor, as the official tables ask. */
public enum PovertyCause {
    LAND,
    CAPITAL,
    LABOUR,
    TOOLS,
    KNOWLEDGE,
    SKILLS,
    ILLNESS,
    OTHER
}
