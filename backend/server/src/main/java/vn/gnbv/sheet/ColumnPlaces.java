package vn.gnbv.sheet;

/** How many communes a column holds, and whether all their designations are verified. */
record ColumnPlaces(String areaType, int communes, boolean verified) {}
