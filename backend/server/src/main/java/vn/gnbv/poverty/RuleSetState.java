package vn.gnbv.poverty;

/** Where a rule set stands: one in force stays as it is. */
public enum RuleSetState {
    DRAFT,
    IN_FORCE
}
