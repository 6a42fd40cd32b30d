package vn.gnbv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.store.Rows;

/** Reads the chain and the rows that it seals. */
@ApplicationScoped
public class ChainStore implements ChainSource {
    static final String BLOCKS = """
            select b.number, b.transaction_upper, b.sealed_at, b.sealed_until, b.beats, b.row_count, b.rows_hash,
                sha256(b.leaves) = b.rows_hash, b.previous_hash, b.key_id, b.hash, b.signature, b.beat_signature
            from seal_block b\s""";

    static final String ROWS = """
            select a.id, a.transaction, a.recorded_at, a.actor, a.actor_name, a.client, a.request, a.resource, a.row_id,
                a.unit_id, a.evaluation_id, a.operation, a.before::text, a.after::text
            from audit_event a\s""";

    private record Leaves(byte[] leaves) {}

    private final Rows rows;

    @Inject
    ChainStore(Rows rows) {
        this.rows = rows;
    }

    @Override
    public UUID chain() {
        return rows.value(UUID.class, "select chain from seal_origin").orElseThrow();
    }

    @Override
    public List<SealedBlock> blocksAfter(long number, int limit) {
        return rows.rows(
                SealedBlock.class, BLOCKS + "where b.number > ? order by b.number limit ?", List.of(number, limit));
    }

    @Override
    public List<SealedBlock> blocks(Collection<Long> numbers) {
        return rows.rows(SealedBlock.class, BLOCKS + "where b.number = any (?::bigint[])", List.of(numbers));
    }

    @Override
    public List<AuditRow> rowsAfter(long transaction, long id, long transactionUpper, int limit) {
        return rows.rows(
                AuditRow.class,
                ROWS
                        + "where (a.transaction, a.id) > (?, ?) and a.transaction < ? order by a.transaction, a.id limit ?",
                List.of(transaction, id, transactionUpper, limit));
    }

    @Override
    public long rowsFrom(long transaction) {
        return rows.value(Long.class, "select count(*) from audit_event where transaction >= ?", transaction)
                .orElseThrow();
    }

    @Override
    public byte[] leaves(long number) {
        return rows.rows(Leaves.class, "select leaves from seal_block where number = ?", List.of(number))
                .getFirst()
                .leaves();
    }

    /** Blocks that are not signed yet, oldest first. */
    List<SealedBlock> unsigned(int limit) {
        return rows.rows(
                SealedBlock.class, BLOCKS + "where b.signature is null order by b.number limit ?", List.of(limit));
    }

    /** The signed block before a number. */
    Optional<SealedBlock> before(long number) {
        return rows
                .rows(SealedBlock.class, BLOCKS + "where b.number < ? order by b.number desc limit 1", List.of(number))
                .stream()
                .findFirst();
    }
}
