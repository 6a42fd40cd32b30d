package vn.gnbv.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, by its first bytes and, for Office files, the names and types of its parts: no other part is unpacked for it. */
enum FileType {
    JPEG(AttachmentKind.PHOTO, "image/jpeg", ".jpg"),
    PNG(AttachmentKind.PHOTO, "image/png", ".png"),
    PDF(AttachmentKind.DOCUMENT, "application/pdf", ".pdf"),
    DOCX(AttachmentKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX(AttachmentKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    static final String DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int HEAD = 8;
    private static final int MOST_ENTRIES = 5_000;
    /** Office writes some kilobytes. */
    private static final int LONGEST_TYPES = 1024 * 1024;

    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern PROGRAM_PART =
            Pattern.compile("vbaProject\\.bin$|/(macrosheets|activeX)/", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROGRAM_TYPE =
            Pattern.compile("macroEnabled|vbaProject|macrosheet|activeX", Pattern.CASE_INSENSITIVE);

    private final AttachmentKind kind;
    private final String mediaType;
    private final String extension;

    FileType(AttachmentKind kind, String mediaType, String extension) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    AttachmentKind kind() {
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    static Optional<FileType> of(Path file) throws IOException {
        byte[] head;
        try (InputStream input = Files.newInputStream(file)) {
            head = input.readNBytes(HEAD);
        }
        if (begins(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(head, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        return begins(head, 'P', 'K', 3, 4) ? office(file) : Optional.empty();
    }

    /** Files with macros or controls are programs, not documents, whatever their parts are called. */
    private static Optional<FileType> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES
                    || zip.stream()
                            .anyMatch(entry ->
                                    PROGRAM_PART.matcher(entry.getName()).find())
                    || !saysNoProgram(zip)) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    /** Whether there is a list of types, no longer than one may be, and no program in it. */
    private static boolean saysNoProgram(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry(TYPES);
        if (types == null) {
            return false;
        }
        try (InputStream input = zip.getInputStream(types)) {
            byte[] read = input.readNBytes(LONGEST_TYPES + 1);
            return read.length <= LONGEST_TYPES
                    && !PROGRAM_TYPE
                            .matcher(new String(read, StandardCharsets.UTF_8).replace("\0", ""))
                            .find();
        }
    }

    private static boolean begins(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int index = 0; index < signature.length; index++) {
            if ((head[index] & 0xFF) != signature[index]) {
                return false;
            }
        }
        return true;
    }
}
