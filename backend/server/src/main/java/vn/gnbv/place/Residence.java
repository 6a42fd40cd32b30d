package vn.gnbv.place;

/** Whether a place is rural or urban: a ward or town is urban, a commune is rural. */
public enum Residence {
    RURAL,
    URBAN
}
