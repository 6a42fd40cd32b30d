package vn.gnbv.evaluation;

import java.util.UUID;
import vn.gnbv.audit.Moment;

/** Renders the report of an evaluation once and keeps the bytes. Declared here, known by the feature that writes reports. */
public interface IssuedReports {
    /**
     * An issue of a report.
     *
     * @param number 1 for the publication, higher for a correction
     * @param reasonVi why it is issued anew; null for the publication
     */
    record Issue(int number, String reasonVi, String reasonEn) {
        static Issue first() {
            return new Issue(1, null, null);
        }

        public boolean corrects() {
            return number > 1;
        }
    }

    /**
     * Renders at a moment what is to be issued, outside of any transaction.
     *
     * @param issue which issue of the report it is
     *
     * @return to be run in the transaction that publishes: records what was rendered as issued
     */
    Runnable prepare(UUID evaluationId, Moment frozen, Issue issue);
}
