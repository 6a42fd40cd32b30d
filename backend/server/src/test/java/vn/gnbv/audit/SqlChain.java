package vn.gnbv.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.gnbv.testing.Sql;

/** The chain over one connection, with the product's own queries: what a transaction changed is seen before it commits. */
final class SqlChain implements ChainSource {
    private final Connection connection;

    SqlChain(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet result) throws SQLException;
    }

    private <T> List<T> all(String sql, Reader<T> reader, Object... parameters) {
        try (PreparedStatement statement = Sql.bind(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Instant moment(ResultSet result, int column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static SealedBlock block(ResultSet result) throws SQLException {
        long count = result.getLong(6);
        Long rowCount = result.wasNull() ? null : count;
        return new SealedBlock(
                result.getLong(1),
                result.getLong(2),
                moment(result, 3),
                moment(result, 4),
                result.getLong(5),
                rowCount,
                result.getBytes(7),
                result.getBoolean(8),
                result.getBytes(9),
                result.getString(10),
                result.getBytes(11),
                result.getBytes(12),
                result.getBytes(13));
    }

    private static AuditRow row(ResultSet result) throws SQLException {
        return new AuditRow(
                result.getLong(1),
                result.getLong(2),
                moment(result, 3),
                result.getString(4),
                result.getString(5),
                result.getString(6),
                result.getString(7),
                result.getString(8),
                result.getObject(9, UUID.class),
                result.getObject(10, UUID.class),
                result.getObject(11, UUID.class),
                result.getString(12),
                result.getString(13),
                result.getString(14));
    }

    @Override
    public UUID chain() {
        return all("select chain from seal_origin", result -> result.getObject(1, UUID.class))
                .getFirst();
    }

    @Override
    public List<SealedBlock> blocksAfter(long number, int limit) {
        return all(ChainStore.BLOCKS + "where b.number > ? order by b.number limit ?", SqlChain::block, number, limit);
    }

    @Override
    public List<SealedBlock> blocks(Collection<Long> numbers) {
        return all(
                ChainStore.BLOCKS + "where b.number = any (?::bigint[])",
                SqlChain::block,
                numbers.toString().replace('[', '{').replace(']', '}'));
    }

    @Override
    public List<AuditRow> rowsAfter(long transaction, long id, long transactionUpper, int limit) {
        return all(
                ChainStore.ROWS
                        + "where (a.transaction, a.id) > (?, ?) and a.transaction < ? order by a.transaction, a.id limit ?",
                SqlChain::row,
                transaction,
                id,
                transactionUpper,
                limit);
    }

    @Override
    public long rowsFrom(long transaction) {
        return all("select count(*) from audit_event where transaction >= ?", result -> result.getLong(1), transaction)
                .getFirst();
    }

    @Override
    public byte[] leaves(long number) {
        return all("select leaves from seal_block where number = ?", result -> result.getBytes(1), number)
                .getFirst();
    }

    /** What the sealer does in a second, with a key: makes a block and signs, or extends the last. */
    void seal(SealKey key) {
        all("select seal_next_block()", result -> result.getLong(1));
        BlockSigner signer = new BlockSigner(this, key);
        SealedBlock before = null;
        boolean quiet = true;
        for (SealedBlock block : blocksAfter(0, 100_000)) {
            quiet &= block.signed();
            before = block.signed() ? block : sign(signer, block, before);
        }
        if (quiet) {
            Instant until =
                    all("select clock_timestamp()", result -> moment(result, 1)).getFirst();
            SealedBlock extended = signer.extend(before, until);
            all(
                    "select sign_beat(?, ?, ?, ?)",
                    result -> null,
                    extended.number(),
                    until.atOffset(ZoneOffset.UTC),
                    extended.beats(),
                    extended.beatSignature());
        }
    }

    private SealedBlock sign(BlockSigner signer, SealedBlock made, SealedBlock before) {
        BlockSigner.Signed signed = signer.sign(made, before);
        SealedBlock block = signed.block();
        all(
                "select sign_block(?, ?, ?, ?, ?, ?, ?)",
                result -> null,
                block.number(),
                block.keyId(),
                block.previousHash(),
                block.rowsHash(),
                signed.leaves(),
                block.hash(),
                block.signature());
        return block;
    }
}
