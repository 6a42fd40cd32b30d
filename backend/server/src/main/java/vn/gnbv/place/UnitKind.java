package vn.gnbv.place;

/** Kinds of units by their Vietnamese names; urban or rural follows from the kind. */
public enum UnitKind {
    TINH,
    THANH_PHO_TRUNG_UONG,
    HUYEN,
    THANH_PHO,
    THI_XA,
    QUAN,
    XA,
    PHUONG,
    THI_TRAN,
    DAC_KHU,
    THON,
    TO_DAN_PHO
}
