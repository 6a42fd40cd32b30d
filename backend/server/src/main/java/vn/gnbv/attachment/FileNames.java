package vn.gnbv.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Names of files as clients send them are text to show, never a path, and never a part of a header as they are. */
final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /** The last part of the path, without what a file system or a header would read as something else, with the extension of what it is. */
    static String clean(String sent, FileType type) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;%]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        name = name.replaceAll("^\\.+", "");
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith(type.extension())) {
            name = name.substring(0, name.length() - type.extension().length());
        }
        if (name.length() > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST)));
        }
        return (name.isBlank() ? "tep" : name.strip()) + type.extension();
    }

    /** RFC 6266 with the name in both spellings: plain ASCII for old clients, UTF-8 for the others. */
    static String disposition(AttachmentKind kind, String name) {
        String plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return (kind == AttachmentKind.PHOTO ? "inline" : "attachment") + "; filename=\"" + plain
                + "\"; filename*=UTF-8''" + encoded;
    }
}
