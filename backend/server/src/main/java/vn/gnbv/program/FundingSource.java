package vn.gnbv.program;

/** Where money comes from. */
public enum FundingSource {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNITY,
    ODA,
    OTHER_PROGRAM,
    POLICY_CREDIT
}
