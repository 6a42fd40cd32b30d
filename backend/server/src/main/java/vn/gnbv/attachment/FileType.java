package vn.gnbv.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, by its first bytes and, for Office files, the names of its entries: nothing is unpacked for it. */
enum FileType {
    JPEG(AttachmentKind.PHOTO, "image/jpeg", ".jpg"),
    PNG(AttachmentKind.PHOTO, "image/png", ".png"),
    PDF(AttachmentKind.DOCUMENT, "application/pdf", ".pdf"),
    DOCX(AttachmentKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX(AttachmentKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    static final String DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int HEAD = 8;
    private static final int MOST_ENTRIES = 5_000;

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

    /** Files with macros are programs, not documents. */
    private static Optional<FileType> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean bounded = zip.size() <= MOST_ENTRIES;
            boolean macros =
                    bounded && zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            if (!bounded || macros || zip.getEntry("[Content_Types].xml") == null) {
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
