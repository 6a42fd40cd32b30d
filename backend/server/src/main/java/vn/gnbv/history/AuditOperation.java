package vn.gnbv.history;

/** What was done to a row. */
public enum AuditOperation {
    INSERT,
    UPDATE,
    DELETE
}
