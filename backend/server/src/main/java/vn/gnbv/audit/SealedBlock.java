package vn.gnbv.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import vn.gnbv.kernel.Sha256;

/**
 * A link of the chain as it stands in the database. Everything from {@code rowCount} on is null until it is signed.
 *
 * @param transactionUpper rows of transactions below it, and not below that of the block before, are the block's
 * @param sealedUntil later than {@code sealedAt} for an empty block that was extended: nothing was recorded until then
 * @param beats how often it was extended
 * @param rowsHash SHA-256 of the rows' own hashes, one after another
 * @param leavesIntact whether the kept hashes of the rows are those that {@code rowsHash} stands for
 * @param keyId fingerprint of the key that signed
 * @param beatSignature of the extension; null where there was none
 */
public record SealedBlock(
        long number,
        long transactionUpper,
        Instant sealedAt,
        Instant sealedUntil,
        long beats,
        Long rowCount,
        byte[] rowsHash,
        Boolean leavesIntact,
        byte[] previousHash,
        String keyId,
        byte[] hash,
        byte[] signature,
        byte[] beatSignature) {

    static final byte[] NO_HASH = new byte[Sha256.LENGTH];

    public boolean signed() {
        return signature != null;
    }

    /**
     * The block written down as its signature covers it: with the hash of its rows and all that is known of the block before.
     *
     * @param before null for the first block
     */
    String line(UUID chain, SealedBlock before) {
        return new CanonicalLine()
                .text("chain", chain)
                .number("number", number)
                .number("transactionLower", before == null ? 0 : before.transactionUpper)
                .number("transactionUpper", transactionUpper)
                .text("sealedAt", CanonicalLine.moment(sealedAt))
                .number("rowCount", rowCount)
                .hex("rowsHash", rowsHash)
                .text("keyId", keyId)
                .hex("previousHash", previousHash)
                .hex("previousSignature", before == null ? null : before.signature)
                .text("previousUntil", before == null ? null : CanonicalLine.moment(before.sealedUntil))
                .number("previousBeats", before == null ? 0 : before.beats)
                .hex("previousBeatSignature", before == null ? null : before.beatSignature)
                .toString();
    }

    byte[] hashOf(UUID chain, SealedBlock before) {
        return Sha256.of(line(chain, before).getBytes(StandardCharsets.UTF_8));
    }

    SealedBlock signed(byte[] itsHash, byte[] itsSignature) {
        return new SealedBlock(
                number,
                transactionUpper,
                sealedAt,
                sealedUntil,
                beats,
                rowCount,
                rowsHash,
                leavesIntact,
                previousHash,
                keyId,
                itsHash,
                itsSignature,
                beatSignature);
    }

    /** What is signed of a block. */
    static byte[] message(byte[] hash) {
        return ("gnbv block " + HexFormat.of().formatHex(hash)).getBytes(StandardCharsets.UTF_8);
    }

    /** What is signed of an empty block that was extended. */
    static byte[] beatMessage(byte[] hash, Instant until, long beats) {
        return ("gnbv beat %s %s %d".formatted(HexFormat.of().formatHex(hash), CanonicalLine.moment(until), beats))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The line of the file of heads, and of the export. */
    public String headLine(UUID chain) {
        return new CanonicalLine()
                .text("chain", chain)
                .number("number", number)
                .text("sealedAt", CanonicalLine.moment(sealedAt))
                .text("until", CanonicalLine.moment(sealedUntil))
                .number("beats", beats)
                .hex("hash", hash)
                .hex("signature", signature)
                .hex("beatSignature", beatSignature)
                .toString();
    }
}
