package vn.gnbv.household;

/** Levels of the law on persons with disabilities (51/2010/QH12, article 3). */
public enum Disability {
    NONE,
    MILD,
    SEVERE,
    EXTREMELY_SEVERE
}
