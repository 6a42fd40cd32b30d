package vn.gnbv.household;

/** As in the identity number. */
public enum Sex {
    FEMALE,
    MALE
}
