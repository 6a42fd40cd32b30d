package vn.gnbv.place;

/** Area type: by place, or by project line, where NOT_BY_AREA is the line that serves all areas. */
public enum AreaType {
    P30A,
    P135,
    OUTSIDE,
    NOT_BY_AREA
}
