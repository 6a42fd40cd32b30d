package vn.gnbv.exchange;

/** Which rows of an import are carried out: all, none of them rejected; or those that are valid. */
public enum CommitMode {
    ALL,
    VALID
}
