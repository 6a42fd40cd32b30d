package vn.gnbv.audit;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies the signatures of consecutive blocks. Each block's hash covers the hash and the signature of the block before, so
 * that one good signature vouches for all blocks up to it: only every 256th and the last are computed, and all between two
 * only where one is wrong, to find the first. A chain of 31 million blocks is verified in minutes, not hours.
 */
final class SignatureCheck {
    private static final int STRIDE = 256;

    private final Map<String, PublicKey> keys;
    private final List<SealedBlock> waiting = new ArrayList<>();

    SignatureCheck(Map<String, PublicKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    Optional<ChainBreak> next(SealedBlock block) {
        waiting.add(block);
        return waiting.size() < STRIDE ? Optional.empty() : settle();
    }

    /** Vouches for all blocks so far. */
    Optional<ChainBreak> settle() {
        if (waiting.isEmpty() || broken(waiting.getLast()).isEmpty()) {
            waiting.clear();
            return Optional.empty();
        }
        return waiting.stream().flatMap(block -> broken(block).stream()).findFirst();
    }

    private Optional<ChainBreak> broken(SealedBlock block) {
        PublicKey key = keys.get(block.keyId());
        if (key == null) {
            return Optional.of(new ChainBreak(ChainBreak.Kind.KEY_UNKNOWN, block.number(), null));
        }
        return SealKey.verifies(key, SealedBlock.message(block.hash()), block.signature())
                ? Optional.empty()
                : Optional.of(new ChainBreak(ChainBreak.Kind.SIGNATURE_WRONG, block.number(), null));
    }

    /** The extension of the last block; of earlier ones it is covered by the block after. */
    Optional<ChainBreak> beat(SealedBlock last) {
        boolean plain = last.beats() == 0 && last.sealedUntil().equals(last.sealedAt()) && last.beatSignature() == null;
        boolean good = plain
                || last.beatSignature() != null
                        && SealKey.verifies(
                                keys.get(last.keyId()),
                                SealedBlock.beatMessage(last.hash(), last.sealedUntil(), last.beats()),
                                last.beatSignature());
        return good ? Optional.empty() : Optional.of(new ChainBreak(ChainBreak.Kind.BEAT_WRONG, last.number(), null));
    }
}
