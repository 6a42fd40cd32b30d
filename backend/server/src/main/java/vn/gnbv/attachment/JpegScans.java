package vn.gnbv.attachment;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How often a JPEG draws itself: a progressive one comes in scans, each of which goes over all of its pixels, and a file of few
 * megabytes has room for thousands. ITU-T T.81, annex B.
 */
final class JpegScans {
    private static final int MARKER = 0xFF;
    private static final int BEGIN_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int BEGIN_OF_SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int TEMPORARY = 0x01;

    private JpegScans() {}

    /** Scans up to the end of the image, or of the file where it is cut off. */
    static int count(Path file) throws IOException {
        int scans = 0;
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            for (int marker = next(input); marker >= 0 && marker != END_OF_IMAGE; marker = next(input)) {
                if (marker == BEGIN_OF_SCAN) {
                    scans++;
                }
                if (!standsAlone(marker)) {
                    input.skipNBytes(Math.max(0, (input.read() << Byte.SIZE | input.read()) - 2));
                }
            }
        } catch (EOFException cutOff) {
            return scans;
        }
        return scans;
    }

    private static boolean standsAlone(int marker) {
        return marker == BEGIN_OF_IMAGE || marker == TEMPORARY || marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    /** The next marker; between two of them there are coded pixels, in which a zero follows the sign of a marker. */
    private static int next(InputStream input) throws IOException {
        int before = 0;
        for (int read = input.read(); read >= 0; read = input.read()) {
            if (before == MARKER && read != 0 && read != MARKER) {
                return read;
            }
            before = read;
        }
        return -1;
    }
}
