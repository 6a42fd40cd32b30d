package vn.gnbv.evaluation;

import java.util.UUID;

/** Renders the report of an evaluation once and keeps the bytes. Declared here, known by the feature that writes reports. */
public interface IssuedReports {
    /** Called in the transaction that publishes: what fails here takes the publication back. */
    void issue(UUID evaluationId);
}
