package vn.gnbv.exchange;

/** How a file was brought. */
public enum ImportFormat {
    XLSX,
    CSV
}
