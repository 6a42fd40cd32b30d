package vn.gnbv.poverty;

/** By what a poor household is poor where either suffices: some policies reach only the first. */
public enum PovertyKind {
    INCOME,
    DEPRIVATION
}
