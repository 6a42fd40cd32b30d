package vn.gnbv.kernel;

/** Whose money it is. */
public enum FundingSource {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNITY,
    ODA,
    OTHER_PROGRAM,
    POLICY_CREDIT
}
