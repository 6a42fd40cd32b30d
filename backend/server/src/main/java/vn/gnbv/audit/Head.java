package vn.gnbv.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of the file of heads: what was known of a block outside the database. */
record Head(String chain, long number, Instant until, long beats, String hash, String signature) {
    private static final Pattern LINE = Pattern.compile(
            "\\{\"chain\":\"([0-9a-f-]{36})\",\"number\":(\\d{1,18}),\"sealedAt\":\"[^\"]+\",\"until\":\"([^\"]{20,40})\","
                    + "\"beats\":(\\d{1,18}),\"hash\":\"([0-9a-f]{64})\",\"signature\":\"([0-9a-f]{128})\","
                    + "\"beatSignature\":(?:null|\"[0-9a-f]{128}\")}");

    static Optional<Head> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new Head(
                        matcher.group(1),
                        Long.parseLong(matcher.group(2)),
                        Instant.parse(matcher.group(3)),
                        Long.parseLong(matcher.group(4)),
                        matcher.group(5),
                        matcher.group(6)))
                : Optional.empty();
    }

    /** The first of the heads that the chain does not know as it stands here. */
    static Optional<ChainBreak> firstUnlike(List<Head> heads, List<SealedBlock> blocks) {
        Map<Long, SealedBlock> byNumber =
                blocks.stream().collect(Collectors.toMap(SealedBlock::number, Function.identity()));
        return heads.stream()
                .flatMap(head -> head.unlike(byNumber.get(head.number())).stream())
                .findFirst();
    }

    private Optional<ChainBreak> unlike(SealedBlock block) {
        if (block == null || !block.signed()) {
            return Optional.of(new ChainBreak(ChainBreak.Kind.HEAD_MISSING, number, null));
        }
        boolean like = HexFormat.of().formatHex(block.hash()).equals(hash)
                && HexFormat.of().formatHex(block.signature()).equals(signature)
                && block.beats() >= beats
                && !block.sealedUntil().isBefore(until);
        return like ? Optional.empty() : Optional.of(new ChainBreak(ChainBreak.Kind.HEAD_DIFFERS, number, null));
    }
}
