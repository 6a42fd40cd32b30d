package vn.gnbv.household;

/** What a member is to the head of the household. */
public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    CHILD_IN_LAW,
    PARENT,
    GRANDPARENT,
    GRANDCHILD,
    SIBLING,
    OTHER_RELATIVE,
    NOT_RELATED
}
