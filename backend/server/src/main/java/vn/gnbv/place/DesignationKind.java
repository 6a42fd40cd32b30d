package vn.gnbv.place;

/** What a decision makes of a unit: poor district (Resolution 30a), its mechanism only, difficult commune or village (135). */
public enum DesignationKind {
    DISTRICT_30A,
    DISTRICT_30A_MECHANISM,
    COMMUNE_135,
    VILLAGE_135
}
