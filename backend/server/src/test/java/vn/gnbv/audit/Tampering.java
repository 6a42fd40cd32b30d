package vn.gnbv.audit;

import static vn.gnbv.audit.ChainBreak.Kind.BEAT_WRONG;
import static vn.gnbv.audit.ChainBreak.Kind.BLOCK_CHANGED;
import static vn.gnbv.audit.ChainBreak.Kind.BLOCK_MISSING;
import static vn.gnbv.audit.ChainBreak.Kind.HEAD_DIFFERS;
import static vn.gnbv.audit.ChainBreak.Kind.HEAD_MISSING;
import static vn.gnbv.audit.ChainBreak.Kind.KEY_UNKNOWN;
import static vn.gnbv.audit.ChainBreak.Kind.LEAVES_CHANGED;
import static vn.gnbv.audit.ChainBreak.Kind.LINK_BROKEN;
import static vn.gnbv.audit.ChainBreak.Kind.ROWS_CHANGED;
import static vn.gnbv.audit.ChainBreak.Kind.ROW_ADDED;
import static vn.gnbv.audit.ChainBreak.Kind.ROW_CHANGED;
import static vn.gnbv.audit.ChainBreak.Kind.ROW_MISSING;
import static vn.gnbv.audit.ChainBreak.Kind.SIGNATURE_MISSING;
import static vn.gnbv.audit.ChainBreak.Kind.SIGNATURE_WRONG;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.testing.Sql;

/** What somebody with all rights in the database, but without the key, might do to the audit. */
final class Tampering {
    enum Kind {
        CHANGE_ROW(ROW_CHANGED, ROW_MISSING, ROW_ADDED),
        REMOVE_ROWS(ROW_MISSING),
        INSERT_ROW(ROW_ADDED),
        SWAP_ROWS(ROW_CHANGED, ROW_MISSING),
        CHANGE_BLOCK(BLOCK_CHANGED, LINK_BROKEN, SIGNATURE_WRONG, BEAT_WRONG, HEAD_DIFFERS, ROWS_CHANGED),
        CHANGE_LEAVES(LEAVES_CHANGED),
        UNSIGN_BLOCK(SIGNATURE_MISSING, HEAD_MISSING),
        REMOVE_BLOCK(BLOCK_MISSING, HEAD_MISSING),
        CUT_TAIL(HEAD_MISSING),
        RECOMPUTE_WITH_ANOTHER_KEY(KEY_UNKNOWN),
        RECOMPUTE_WITH_OLD_SIGNATURES(SIGNATURE_WRONG),
        RECOMPUTE_IN_THE_KEYS_NAME(SIGNATURE_WRONG),
        /** An older copy is put back, and the product goes on from there, with its key. */
        OLDER_COPY(HEAD_DIFFERS, HEAD_MISSING);

        private final Set<ChainBreak.Kind> answers;

        Kind(ChainBreak.Kind... answers) {
            this.answers = Set.of(answers);
        }

        Set<ChainBreak.Kind> answers() {
            return answers;
        }

        /** The kept hashes of rows are for finding what was changed; an export goes without them. */
        boolean onlyInside() {
            return this == CHANGE_LEAVES;
        }
    }

    private final Connection connection;
    private final Random random;
    private final SealKey key;
    private final SqlChain chain;

    Tampering(Connection connection, Random random, SealKey key) {
        this.connection = connection;
        this.random = random;
        this.key = key;
        this.chain = new SqlChain(connection);
    }

    /** Does it, and tells what was done. */
    String tamper(Kind kind) throws SQLException {
        return switch (kind) {
            case CHANGE_ROW -> changeRow();
            case REMOVE_ROWS -> run("delete from audit_event where id = %d or random() < 0.1".formatted(row()));
            case INSERT_ROW -> insertRow();
            case SWAP_ROWS -> swapRows();
            case CHANGE_BLOCK -> changeBlock();
            case CHANGE_LEAVES ->
                run(
                        "update seal_block set leaves = set_byte(leaves, %1$d, get_byte(leaves, %1$d) # 1) where number = %2$d"
                                .formatted(random.nextInt(32), blockWithRows()));
            case UNSIGN_BLOCK ->
                run(
                        "update seal_block set signature = null, hash = null, row_count = null, rows_hash = null, leaves = null, previous_hash = null, key_id = null where number = "
                                + block());
            case REMOVE_BLOCK -> run("delete from seal_block where number = " + block());
            case CUT_TAIL -> cutTail();
            case RECOMPUTE_WITH_ANOTHER_KEY -> recompute(Forgery.ANOTHER_KEY);
            case RECOMPUTE_WITH_OLD_SIGNATURES -> recompute(Forgery.OLD_SIGNATURES);
            case RECOMPUTE_IN_THE_KEYS_NAME -> recompute(Forgery.IN_THE_KEYS_NAME);
            case OLDER_COPY -> {
                String cut = cutTail();
                run(
                        "insert into audit_event (resource, row_id, operation) values ('agency', gen_random_uuid(), 'DELETE')");
                // This transaction is still running: only the bound is moved, as if it had ended.
                sealAsIfEnded();
                yield cut + "; then sealed on";
            }
        };
    }

    private long row() throws SQLException {
        List<Object> ids = Sql.column(connection, "select id from audit_event order by id");
        return (Long) ids.get(random.nextInt(ids.size()));
    }

    private long block() throws SQLException {
        List<Object> numbers = Sql.column(connection, "select number from seal_block order by number");
        return (Long) numbers.get(random.nextInt(numbers.size()));
    }

    private long blockWithRows() throws SQLException {
        List<Object> numbers =
                Sql.column(connection, "select number from seal_block where row_count > 0 order by number");
        return (Long) numbers.get(random.nextInt(numbers.size()));
    }

    private String changeRow() throws SQLException {
        List<String> changes = List.of(
                "actor = coalesce(actor, '') || 'x'",
                "actor_name = 'Người khác'",
                "client = 'other'",
                "request = 'other'",
                "resource = 'budget'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "row_id = gen_random_uuid()",
                "unit_id = gen_random_uuid()",
                "evaluation_id = gen_random_uuid()",
                "operation = case operation when 'DELETE' then 'INSERT' else 'DELETE' end",
                "after = jsonb_set(after, '{name_vi}', '\"Tên khác\"')",
                "before = coalesce(before, '{}') || '{\"seen\": 1}'",
                "after = after - 'version'",
                "id = 900000 + id",
                "transaction = transaction + 100000");
        // So that the identity of a row changes as anything else does.
        run("alter table audit_event alter column id set generated by default");
        return run("update audit_event set %s where id = %d"
                .formatted(changes.get(random.nextInt(changes.size())), row()));
    }

    private String insertRow() throws SQLException {
        return run("""
                insert into audit_event (id, transaction, actor, resource, row_id, operation, after) overriding system value
                select (select max(id) from audit_event) + %d, transaction, actor, resource, gen_random_uuid(), 'INSERT', after
                from audit_event where id = %d""".formatted(1 + random.nextInt(1000), row()));
    }

    private String swapRows() throws SQLException {
        long one = row();
        long other = row();
        while (other == one) {
            other = row();
        }
        return run("""
                update audit_event e set row_id = o.row_id, operation = o.operation, before = o.before, after = o.after,
                    recorded_at = o.recorded_at
                from audit_event o where (e.id, o.id) in ((%1$d, %2$d), (%2$d, %1$d))""".formatted(one, other));
    }

    private String changeBlock() throws SQLException {
        List<String> changes = List.of(
                "sealed_at = sealed_at - interval '1 microsecond'",
                "transaction_upper = transaction_upper + 1",
                "transaction_upper = greatest(0, transaction_upper - 1)",
                "rows_hash = set_byte(rows_hash, 0, get_byte(rows_hash, 0) # 1)",
                "previous_hash = set_byte(previous_hash, 31, get_byte(previous_hash, 31) # 128)",
                "hash = set_byte(hash, 7, get_byte(hash, 7) # 2)",
                "signature = set_byte(signature, 3, get_byte(signature, 3) # 4)",
                "sealed_until = sealed_until + interval '1 second'",
                "beats = beats + 1, beat_signature = signature",
                "key_id = '0123456789abcdef'");
        return run("update seal_block set %s where number = %d"
                .formatted(changes.get(random.nextInt(changes.size())), block()));
    }

    private String cutTail() throws SQLException {
        long from = block();
        run(
                "delete from audit_event where transaction >= coalesce((select transaction_upper from seal_block where number = %d), 0)"
                        .formatted(from - 1));
        return run("delete from seal_block where number >= " + from);
    }

    private enum Forgery {
        ANOTHER_KEY,
        OLD_SIGNATURES,
        IN_THE_KEYS_NAME
    }

    /** Changes a row and makes every block from its own on fit again, but for the signatures, which need the key. */
    private String recompute(Forgery forgery) throws SQLException {
        String changed = run("update audit_event set actor = 'forged' where id = " + row());
        SealKey forged = TestKeys.anew();
        UUID name = chain.chain();
        SealedBlock before = null;
        boolean different = false;
        for (SealedBlock old : chain.blocksAfter(0, 10_000)) {
            // Extensions are dropped: they would need signatures of their own.
            BlockSigner.Signed signed = new BlockSigner(chain, forged).sign(notExtended(old), before);
            different |= !java.util.Arrays.equals(signed.block().rowsHash(), old.rowsHash());
            if (!different) {
                before = old;
                continue;
            }
            SealedBlock made = signed.block();
            if (forgery != Forgery.ANOTHER_KEY) {
                SealedBlock named = unsigned(made, key.fingerprint());
                byte[] hash = named.hashOf(name, before);
                made = named.signed(
                        hash,
                        forgery == Forgery.OLD_SIGNATURES ? old.signature() : forged.sign(SealedBlock.message(hash)));
            }
            try (var statement = Sql.bind(
                    connection,
                    "update seal_block set row_count = ?, rows_hash = ?, leaves = ?, previous_hash = ?, key_id = ?, hash = ?, signature = ?, beats = 0, sealed_until = sealed_at, beat_signature = null where number = ?",
                    made.rowCount(),
                    made.rowsHash(),
                    signed.leaves(),
                    made.previousHash(),
                    made.keyId(),
                    made.hash(),
                    made.signature(),
                    made.number())) {
                statement.execute();
            }
            before = made;
        }
        return changed + "; then recomputed: " + forgery;
    }

    private static SealedBlock notExtended(SealedBlock old) {
        return new SealedBlock(
                old.number(),
                old.transactionUpper(),
                old.sealedAt(),
                old.sealedAt(),
                0,
                old.rowCount(),
                old.rowsHash(),
                true,
                old.previousHash(),
                old.keyId(),
                old.hash(),
                old.signature(),
                null);
    }

    private static SealedBlock unsigned(SealedBlock made, String keyId) {
        return new SealedBlock(
                made.number(),
                made.transactionUpper(),
                made.sealedAt(),
                made.sealedUntil(),
                made.beats(),
                made.rowCount(),
                made.rowsHash(),
                true,
                made.previousHash(),
                keyId,
                null,
                null,
                null);
    }

    private void sealAsIfEnded() throws SQLException {
        SealedBlock last = chain.blocksAfter(0, 10_000).stream()
                .reduce((one, other) -> other)
                .orElse(null);
        long number = last == null ? 1 : last.number() + 1;
        run(
                "insert into seal_block (number, transaction_upper, sealed_at, sealed_until) select %d, pg_current_xact_id()::text::bigint + 1, now(), now()"
                        .formatted(number));
        SealedBlock made = chain.blocks(List.of(number)).getFirst();
        BlockSigner.Signed signed = new BlockSigner(chain, key).sign(made, last);
        try (var statement = Sql.bind(
                connection,
                "select sign_block(?, ?, ?, ?, ?, ?, ?)",
                number,
                signed.block().keyId(),
                signed.block().previousHash(),
                signed.block().rowsHash(),
                signed.leaves(),
                signed.block().hash(),
                signed.block().signature())) {
            statement.execute();
        }
    }

    private String run(String sql) throws SQLException {
        try (var statement = Sql.bind(connection, sql)) {
            statement.execute();
            return sql;
        }
    }
}
