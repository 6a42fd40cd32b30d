package vn.gnbv.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Writes all that is sealed for a verifier elsewhere: a line {@code {"export":…}}, every block as {@code {"block":…}} followed by
 * its rows as {@code {"row":…}}, each written down as it was hashed, and {@code {"end":…}} with the counts.
 */
public final class AuditExport {
    private static final int PAGE = 500;

    private final ChainSource source;
    private final UUID chain;

    public AuditExport(ChainSource source) {
        this.source = source;
        this.chain = source.chain();
    }

    public void write(OutputStream stream) throws IOException {
        BufferedOutputStream output = new BufferedOutputStream(stream, 1 << 16);
        line(
                output,
                "{\"export\":"
                        + new CanonicalLine().text("format", "gnbv-audit-1").text("chain", chain) + "}");
        RowReader rows = new RowReader(source);
        SealedBlock before = null;
        long blocks = 0;
        for (List<SealedBlock> page = signed(Long.MIN_VALUE); !page.isEmpty(); page = signed(before.number())) {
            rows.upTo(page.getLast().transactionUpper());
            for (SealedBlock block : page) {
                line(output, blockLine(block, before));
                rows.below(block.transactionUpper(), row -> lineUnchecked(output, "{\"row\":" + row.line() + "}"));
                before = block;
                blocks++;
            }
        }
        line(output, "{\"end\":" + new CanonicalLine().number("blocks", blocks).number("rows", rows.read()) + "}");
        output.flush();
    }

    private List<SealedBlock> signed(long after) {
        return source.blocksAfter(after, PAGE).stream()
                .filter(SealedBlock::signed)
                .toList();
    }

    private String blockLine(SealedBlock block, SealedBlock before) {
        HexFormat hex = HexFormat.of();
        return new CanonicalLine()
                .json("block", block.line(chain, before))
                .text("hash", hex.formatHex(block.hash()))
                .text("signature", hex.formatHex(block.signature()))
                .text("until", CanonicalLine.moment(block.sealedUntil()))
                .number("beats", block.beats())
                .hex("beatSignature", block.beatSignature())
                .toString();
    }

    private static void line(OutputStream output, String line) throws IOException {
        output.write(line.getBytes(StandardCharsets.UTF_8));
        output.write('\n');
    }

    private static void lineUnchecked(OutputStream output, String line) {
        try {
            line(output, line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
