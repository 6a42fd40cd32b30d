package vn.gnbv.history;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.audit.ChainBreak;

/** How far a verification of the audit has come, and what it found. */
@Schema(description = "A verification of the whole audit.")
public record AuditVerification(
        @Schema(description = "Absent before the first verification")
        UUID id,

        @NotNull @Schema(description = "Grows with its progress")
        int version,

        @NotNull
        @Schema(
                description =
                        "NEVER before the first; RUNNING; PASSED: all is as it was sealed; BROKEN: it is not, broken… says where; "
                                + "FAILED: it could not be finished")
        State state,

        Instant startedAt,
        @Schema(description = "Name of who started it") String startedByName,

        @Schema(description = "When it ended, or how long it is known to run")
        Instant touchedAt,

        @Schema(description = "Blocks that there were when it began")
        Long blockTotal,

        @Schema(description = "Blocks verified so far") Long blocks,
        @Schema(description = "Audit rows verified so far") Long rows,
        @Schema(description = "Rows too new to be sealed") Long unsealedRows,

        @Schema(description = "Heads of the file outside the database that were compared")
        Long heads,

        @Schema(description = "Number of the last block verified")
        Long lastBlock,

        @Schema(description = "Hash of the last block verified, hexadecimal")
        String lastHash,

        @Schema(description = "What is wrong, where something is")
        ChainBreak.Kind brokenKind,

        @Schema(description = "In which block") Long brokenBlock,

        @Schema(description = "At which audit row, where one is meant")
        Long brokenRow) {

    /** How a verification stands. */
    public enum State {
        NEVER,
        RUNNING,
        PASSED,
        BROKEN,
        FAILED
    }

    static AuditVerification never() {
        return new AuditVerification(
                null, 0, State.NEVER, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
