package vn.gnbv.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.gnbv.kernel.Sha256;

/**
 * One row of the audit as it stands in the database.
 *
 * @param before the row before the change as PostgreSQL writes {@code jsonb}; null for an insert
 * @param after the row after the change, likewise; null for a delete
 */
public record AuditRow(
        long id,
        long transaction,
        Instant recordedAt,
        String actor,
        String actorName,
        String client,
        String request,
        String resource,
        UUID rowId,
        UUID unitId,
        UUID evaluationId,
        String operation,
        String before,
        String after) {

    /** The row written down as its seal covers it: see the package. */
    public String line() {
        return new CanonicalLine()
                .number("id", id)
                .number("transaction", transaction)
                .text("recordedAt", CanonicalLine.moment(recordedAt))
                .text("actor", actor)
                .text("actorName", actorName)
                .text("client", client)
                .text("request", request)
                .text("resource", resource)
                .text("rowId", rowId)
                .text("unitId", unitId)
                .text("evaluationId", evaluationId)
                .text("operation", operation)
                .json("before", before)
                .json("after", after)
                .toString();
    }

    /** SHA-256 of the line. */
    public byte[] leaf() {
        return Sha256.of(line().getBytes(StandardCharsets.UTF_8));
    }
}
