import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an export of the sealed audit with nothing but the public key: java VerifyAudit.java EXPORT PUBLIC-KEY [HEADS].
 * It shares no code with the product; what it checks is described in backend/server, package vn.gnbv.audit.
 *
 * <p>Every line of the export holds a JSON object written down exactly as it was hashed, so that nothing has to be parsed to
 * be verified: the bytes of the line are what counts. Memory does not grow with the export; of the file of heads, a hash for each
 * block is held.
 *
 * <p>Ends with 0 where all is as it was sealed, with 1 and a line that names the first fault where it is not, with 2 where the
 * files cannot be read.
 */
public final class VerifyAudit {
    private static final HexFormat HEX = HexFormat.of();
    private static final String NO_HASH = "0".repeat(64);

    private static final Pattern EXPORT =
            Pattern.compile("\\{\"export\":\\{\"format\":\"gnbv-audit-1\",\"chain\":\"([0-9a-f-]{36})\"}}");
    private static final Pattern END = Pattern.compile("\\{\"end\":\\{\"blocks\":(\\d+),\"rows\":(\\d+)}}");
    private static final Pattern ROW = Pattern.compile("\\{\"id\":(-?\\d+),\"transaction\":(-?\\d+),.*");
    private static final Pattern BLOCK = Pattern.compile("\\{\"block\":(\\{[^{}]*}),\"hash\":\"([0-9a-f]{64})\","
            + "\"signature\":\"([0-9a-f]{128})\",\"until\":\"([^\"]+)\",\"beats\":(\\d+),"
            + "\"beatSignature\":(?:null|\"([0-9a-f]{128})\")}");
    private static final Pattern CONTENT = Pattern.compile("\\{\"chain\":\"([^\"]+)\",\"number\":(\\d+),"
            + "\"transactionLower\":(\\d+),\"transactionUpper\":(\\d+),\"sealedAt\":\"([^\"]+)\",\"rowCount\":(\\d+),"
            + "\"rowsHash\":\"([0-9a-f]{64})\",\"keyId\":\"([0-9a-f]{16})\",\"previousHash\":\"([0-9a-f]{64})\","
            + "\"previousSignature\":(?:null|\"([0-9a-f]{128})\"),\"previousUntil\":(?:null|\"([^\"]+)\"),"
            + "\"previousBeats\":(\\d+),\"previousBeatSignature\":(?:null|\"([0-9a-f]{128})\")}");
    private static final Pattern HEAD = Pattern.compile("\\{\"chain\":\"([^\"]+)\",\"number\":(\\d+),.*"
            + "\"hash\":\"([0-9a-f]{64})\",\"signature\":\"([0-9a-f]{128})\",.*");

    private final PublicKey key;
    private final String keyId;
    private final Map<Long, String> heads = new HashMap<>();
    private String chain;
    private Sealed last;
    private Sealed open;
    private MessageDigest rowsDigest;
    private long rowsOfBlock;
    private long transaction;
    private long id;
    private long blocks;
    private long rows;

    /** What is known of a block that was read. */
    private record Sealed(
            long number, long upper, long rowCount, String rowsHash, String hash, String signature, String until,
            String beats, String beatSignature) {}

    /** Something is not as it was sealed. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message);
        }
    }

    private VerifyAudit(PublicKey key) throws GeneralSecurityException {
        this.key = key;
        this.keyId = HEX.formatHex(sha256().digest(key.getEncoded()), 0, 8);
    }

    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("java VerifyAudit.java EXPORT PUBLIC-KEY [HEADS]");
            System.exit(2);
        }
        try {
            VerifyAudit verifier = new VerifyAudit(publicKey(Path.of(arguments[1])));
            verifier.read(Path.of(arguments[0]), arguments.length == 3 ? Path.of(arguments[2]) : null);
            System.out.printf(
                    "PASSED: %,d blocks and %,d audit rows are as they were sealed; chain %s, last block %d, hash %s%n",
                    verifier.blocks, verifier.rows, verifier.chain,
                    verifier.last == null ? 0 : verifier.last.number(), verifier.last == null ? NO_HASH : verifier.last.hash());
        } catch (Fault fault) {
            System.out.println("BROKEN: " + fault.getMessage());
            System.exit(1);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failure) {
            System.err.println("cannot be verified: " + failure);
            System.exit(2);
        }
    }

    private void read(Path export, Path headsFile) throws IOException, GeneralSecurityException, Fault {
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            Matcher first = EXPORT.matcher(String.valueOf(lines.readLine()));
            if (!first.matches()) {
                throw new Fault("the file is no export of the audit");
            }
            chain = first.group(1);
            if (headsFile != null) {
                readHeads(headsFile);
            }
            boolean ended = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (ended) {
                    throw new Fault("the file goes on after its end");
                }
                if (line.startsWith("{\"row\":")) {
                    row(line.substring("{\"row\":".length(), line.length() - 1));
                } else if (line.startsWith("{\"block\":")) {
                    closeBlock();
                    block(line);
                } else {
                    closeBlock();
                    end(line);
                    ended = true;
                }
            }
            if (!ended) {
                throw new Fault("the file has no end: it was cut off");
            }
        }
        if (last != null && last.beatSignature() != null
                && !verifies("gnbv beat %s %s %s".formatted(last.hash(), last.until(), last.beats()), last.beatSignature())) {
            throw new Fault("block %d: the time that it reaches to is not what was signed".formatted(last.number()));
        }
        if (!heads.isEmpty()) {
            long missing = heads.keySet().stream().mapToLong(Long::longValue).min().getAsLong();
            throw new Fault("block %d is known to the file of heads and not in the export: the end was cut off, or an older copy put back"
                    .formatted(missing));
        }
    }

    private void block(String line) throws GeneralSecurityException, Fault {
        Matcher matcher = BLOCK.matcher(line);
        Matcher content = CONTENT.matcher(matcher.matches() ? matcher.group(1) : "");
        if (!content.matches()) {
            throw new Fault("after block %d: a line that is no block".formatted(last == null ? 0 : last.number()));
        }
        Sealed block = new Sealed(
                Long.parseLong(content.group(2)), Long.parseLong(content.group(4)), Long.parseLong(content.group(6)),
                content.group(7), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5), matcher.group(6));
        long expected = last == null ? 1 : last.number() + 1;
        if (block.number() != expected) {
            throw new Fault("block %d is missing".formatted(expected));
        }
        String place = "block %d: ".formatted(block.number());
        boolean follows = last == null
                ? content.group(9).equals(NO_HASH) && content.group(3).equals("0")
                : content.group(9).equals(last.hash())
                        && last.signature().equals(content.group(10))
                        && last.until().equals(content.group(11))
                        && last.beats().equals(content.group(12))
                        && String.valueOf(last.beatSignature()).equals(String.valueOf(content.group(13)))
                        && Long.parseLong(content.group(3)) == last.upper();
        if (!content.group(1).equals(chain) || !follows) {
            throw new Fault(place + "it does not follow from the one before");
        }
        if (!HEX.formatHex(sha256().digest(bytes(matcher.group(1)))).equals(block.hash())) {
            throw new Fault(place + "its content does not have its hash");
        }
        if (!content.group(8).equals(keyId)) {
            throw new Fault(place + "signed with another key, " + content.group(8));
        }
        if (!verifies("gnbv block " + block.hash(), block.signature())) {
            throw new Fault(place + "its signature is not by the key");
        }
        String head = heads.remove(block.number());
        if (head != null && !head.equals(block.hash() + block.signature())) {
            throw new Fault(place + "the file of heads knows another hash or signature");
        }
        open = block;
        rowsDigest = sha256();
        rowsOfBlock = 0;
    }

    private void row(String line) throws GeneralSecurityException, Fault {
        Matcher matcher = ROW.matcher(line);
        if (open == null || !matcher.matches()) {
            throw new Fault("a row stands outside of any block");
        }
        long itsId = Long.parseLong(matcher.group(1));
        long itsTransaction = Long.parseLong(matcher.group(2));
        boolean within = itsTransaction >= (last == null ? 0 : last.upper()) && itsTransaction < open.upper();
        boolean ordered = rows == 0 || itsTransaction > transaction || itsTransaction == transaction && itsId > id;
        if (!within || !ordered) {
            throw new Fault("block %d: row %d does not belong there".formatted(open.number(), itsId));
        }
        rowsDigest.update(sha256().digest(bytes(line)));
        transaction = itsTransaction;
        id = itsId;
        rowsOfBlock++;
        rows++;
    }

    private void closeBlock() throws Fault {
        if (open == null) {
            return;
        }
        if (rowsOfBlock != open.rowCount()) {
            throw new Fault("block %d: %d rows were sealed, %d are there".formatted(open.number(), open.rowCount(), rowsOfBlock));
        }
        if (!HEX.formatHex(rowsDigest.digest()).equals(open.rowsHash())) {
            throw new Fault("block %d: a row is not what was sealed".formatted(open.number()));
        }
        last = open;
        open = null;
        blocks++;
    }

    private void end(String line) throws Fault {
        Matcher matcher = END.matcher(line);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != blocks || Long.parseLong(matcher.group(2)) != rows) {
            throw new Fault("the file does not hold as much as it says");
        }
    }

    /** A block may stand there twice, as one that is extended does; then both lines say the same of it. */
    private void readHeads(Path file) throws IOException, Fault {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = HEAD.matcher(line);
                if (matcher.matches() && matcher.group(1).equals(chain)) {
                    String head = matcher.group(3) + matcher.group(4);
                    String other = heads.putIfAbsent(Long.parseLong(matcher.group(2)), head);
                    if (other != null && !other.equals(head)) {
                        throw new Fault("block %s: the file of heads knows two".formatted(matcher.group(2)));
                    }
                }
            }
        }
    }

    private boolean verifies(String message, String signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(bytes(message));
        return signature.verify(HEX.parseHex(signed));
    }

    private static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    private static MessageDigest sha256() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
