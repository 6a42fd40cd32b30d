package vn.gnbv.evaluation;

import java.util.UUID;
import vn.gnbv.audit.Moment;

/** Renders the report of an evaluation once and keeps the bytes. Declared here, known by the feature that writes reports. */
public interface IssuedReports {
    /**
     * Renders at a moment what is to be issued, outside of any transaction.
     *
     * @param issueNumber 1 for publication, higher for a correction
     *
     * @return to be run in the transaction that publishes: records what was rendered as issued
     */
    Runnable prepare(UUID evaluationId, Moment frozen, int issueNumber);
}
