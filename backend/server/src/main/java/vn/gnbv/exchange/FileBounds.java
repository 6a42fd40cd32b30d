package vn.gnbv.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import vn.gnbv.kernel.Refusal;

/** How much a file may hold, checked before anything of it is unpacked into memory. */
final class FileBounds {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 100;
    static final int MOST_SHEETS = 20;
    private static final int MOST_PARTS = 200;
    private static final long MOST_UNPACKED = 24L * 1024 * 1024;
    private static final int BUFFER = 8192;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private FileBounds() {}

    static void checkSize(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Refusal(ImportError.FILE_TOO_LARGE, "10 MB");
        }
    }

    /** Unpacks without keeping anything, for what the parts say of their size may be a lie. */
    static void checkParts(byte[] content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                if (parts > MOST_PARTS) {
                    throw new Refusal(ImportError.FILE_TOO_LARGE, MOST_PARTS + " parts");
                }
                unpacked = add(zip, buffer, unpacked);
            }
        }
        if (parts == 0) {
            throw new Refusal(ImportError.FILE_UNREADABLE);
        }
    }

    private static long add(InputStream part, byte[] buffer, long before) throws IOException {
        long unpacked = before;
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw new Refusal(ImportError.FILE_TOO_LARGE, "24 MB (unpacked)");
            }
        }
        return unpacked;
    }

    static void checkRows(int rows) {
        if (rows > MOST_ROWS) {
            throw new Refusal(ImportError.FILE_TOO_LARGE, MOST_ROWS + " rows");
        }
    }
}
