package vn.gnbv.exchange;

/** How far an import has come. */
public enum ImportState {
    CHECKED,
    COMMITTED
}
