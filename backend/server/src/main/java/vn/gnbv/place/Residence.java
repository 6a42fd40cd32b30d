package vn.gnbv.poverty;

/** Which line a household is compared with: that of its commune, ward or township. */
public enum Residence {
    RURAL,
    URBAN
}
