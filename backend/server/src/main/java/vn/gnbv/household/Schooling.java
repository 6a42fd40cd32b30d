package vn.gnbv.household;

/** Whether a member goes to school. */
public enum Schooling {
    ATTENDING,
    LEFT,
    NEVER
}
