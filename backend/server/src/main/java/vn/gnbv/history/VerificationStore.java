package vn.gnbv.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.audit.ChainBreak;
import vn.gnbv.audit.ChainVerifier;
import vn.gnbv.audit.SealedBlock;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.Rows;

@ApplicationScoped
class VerificationStore {
    private static final String COLUMNS = """
            select v.id, v.version, v.state, v.started_at, v.started_by_name, v.touched_at, v.block_total, v.blocks, v.rows,
                v.unsealed_rows, v.heads, v.last_block, v.last_hash, v.broken_kind, v.broken_block, v.broken_row
            from audit_verification v\s""";

    private record Changed(UUID id) {}

    private final Rows rows;
    private final Database database;

    @Inject
    VerificationStore(Rows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    Optional<AuditVerification> last() {
        return rows
                .rows(AuditVerification.class, COLUMNS + "order by v.started_at desc, v.id desc limit 1", List.of())
                .stream()
                .findFirst();
    }

    /** Begins one; empty where another runs. One that nobody has heard of for a minute ended with its server. */
    Optional<UUID> begin(Caller caller) {
        return database.transactionAs(caller, () -> {
            rows.rows(Changed.class, """
                    update audit_verification set state = 'FAILED', version = version + 1
                    where state = 'RUNNING' and touched_at < clock_timestamp() - interval '1 minute' returning id""", List.of());
            return rows.rows(Changed.class, """
                            insert into audit_verification (id, block_total)
                            select ?, coalesce(max(number), 0) from seal_block
                            on conflict (state) where state = 'RUNNING' do nothing returning id""", List.of(Ids.next())).stream()
                    .findFirst()
                    .map(Changed::id);
        });
    }

    void progress(Caller caller, UUID id, ChainVerifier.Progress progress) {
        database.transactionAs(
                caller, () -> rows.rows(Changed.class, """
                        update audit_verification set blocks = ?, rows = ?, touched_at = clock_timestamp(), version = version + 1
                        where id = ? and state = 'RUNNING' returning id""", List.of(progress.blocks(), progress.rows(), id)));
    }

    void end(Caller caller, UUID id, ChainVerifier.Outcome outcome) {
        ChainBreak broken = outcome.broken();
        SealedBlock last = outcome.progress().last();
        database.transactionAs(
                caller,
                () -> rows.rows(
                        Changed.class,
                        """
                        update audit_verification set state = ?, blocks = ?, rows = ?, unsealed_rows = ?, heads = ?, last_block = ?::bigint,
                            last_hash = ?, broken_kind = ?, broken_block = ?::bigint, broken_row = ?::bigint,
                            touched_at = clock_timestamp(), version = version + 1
                        where id = ? returning id""",
                        java.util.Arrays.asList(
                                broken == null ? "PASSED" : "BROKEN",
                                outcome.progress().blocks(),
                                outcome.progress().rows(),
                                outcome.unsealedRows(),
                                outcome.heads(),
                                last == null ? null : last.number(),
                                last == null ? null : HexFormat.of().formatHex(last.hash()),
                                broken == null ? null : broken.kind(),
                                broken == null ? null : broken.block(),
                                broken == null ? null : broken.row(),
                                id)));
    }

    void fail(Caller caller, UUID id) {
        database.transactionAs(caller, () -> rows.rows(Changed.class, """
                        update audit_verification set state = 'FAILED', touched_at = clock_timestamp(), version = version + 1
                        where id = ? returning id""", List.of(id)));
    }
}
