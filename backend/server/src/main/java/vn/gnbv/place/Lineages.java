package vn.gnbv.place;

import vn.gnbv.audit.Moment;

/** What became of units, as known at a moment: for features that carry figures to other places. */
public interface Lineages {
    Lineage at(Moment moment);
}
