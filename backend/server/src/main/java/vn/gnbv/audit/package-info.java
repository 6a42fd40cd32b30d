/**
 * Recorded order and what happened: the seal that numbers finished transactions, moments of knowledge resolved to its blocks, and
 * the chain that makes the audit tamper-evident. Owns seal_block, seal_origin and audit_event; everybody may import it.
 *
 * <p><b>A row</b> is written down as one JSON object without spaces, members in this order: id, transaction, recordedAt, actor,
 * actorName, client, request, resource, rowId, unitId, evaluationId, operation, before, after. Moments are UTC with six decimals;
 * texts are escaped as in RFC 8785, what is absent is null; before and after stand as PostgreSQL writes jsonb. Its leaf is the
 * SHA-256 of the UTF-8 bytes.
 *
 * <p><b>A block</b> holds the rows of the transactions from transactionLower up to, but not including, transactionUpper, ordered
 * by transaction and id; rowsHash is the SHA-256 of their leaves, one after another. It is written down the same way: chain,
 * number, transactionLower, transactionUpper, sealedAt, rowCount, rowsHash, keyId, previousHash, previousSignature, previousUntil,
 * previousBeats, previousBeatSignature, hashes and signatures in lower-case hexadecimal; the first block has 64 zeros and null.
 * Its hash is the SHA-256 of that line; its signature is Ed25519 over {@code gnbv block <hash>}.
 *
 * <p><b>Empty blocks</b> are folded: a second in which nothing was recorded extends the empty block before it, so that ten idle
 * years are one row and not 315 million. Number and moment of a block never change, so that {@code knownAt} answers as before.
 * How far it reaches is signed as {@code gnbv beat <hash> <until> <beats>} and covered by the next block.
 *
 * <p><b>Cost.</b> A block has about 500 bytes and 32 for each row. Verifying computes two hashes a block, one a row, and one
 * signature in 256 blocks.
 */
package vn.gnbv.audit;
