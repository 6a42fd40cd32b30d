package vn.gnbv.place;

/** Kinds of units by their Vietnamese names; urban or rural follows from the kind, and so does the level. */
public enum UnitKind {
    TINH(UnitLevel.PROVINCE),
    THANH_PHO_TRUNG_UONG(UnitLevel.PROVINCE),
    HUYEN(UnitLevel.DISTRICT),
    THANH_PHO(UnitLevel.DISTRICT),
    THI_XA(UnitLevel.DISTRICT),
    QUAN(UnitLevel.DISTRICT),
    XA(UnitLevel.COMMUNE),
    PHUONG(UnitLevel.COMMUNE),
    THI_TRAN(UnitLevel.COMMUNE),
    DAC_KHU(UnitLevel.COMMUNE),
    THON(UnitLevel.VILLAGE),
    TO_DAN_PHO(UnitLevel.VILLAGE);

    private final UnitLevel level;

    UnitKind(UnitLevel level) {
        this.level = level;
    }

    public UnitLevel level() {
        return level;
    }
}
