package vn.gnbv.attachment;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, the one thing of its metadata that a photo needs to be seen upright. Exif 2.32, tag 0x0112: 1 upright,
 * 3 upside down, 6 and 8 on a side, the even ones between mirrored. Anything unreadable counts as upright.
 */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;

    private ExifOrientation() {}

    /** @param head the beginning of a JPEG file */
    static int of(byte[] head) {
        try {
            ByteBuffer jpeg = ByteBuffer.wrap(head);
            jpeg.position(2);
            while (jpeg.remaining() > 4) {
                int marker = jpeg.getShort() & 0xFFFF;
                int length = jpeg.getShort() & 0xFFFF;
                if (marker == START_OF_SCAN || length < 2) {
                    return UPRIGHT;
                }
                ByteBuffer segment = jpeg.slice(jpeg.position(), Math.min(length - 2, jpeg.remaining()));
                if (marker == APP1 && isExif(segment)) {
                    return orientation(segment.slice());
                }
                jpeg.position(jpeg.position() + length - 2);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return UPRIGHT;
        }
    }

    private static boolean isExif(ByteBuffer segment) {
        byte[] name = new byte[6];
        segment.get(name);
        return new String(name, StandardCharsets.US_ASCII).equals("Exif\0\0");
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = tiff.getShort() & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int tag = tiff.getShort() & 0xFFFF;
            tiff.getShort();
            tiff.getInt();
            int value = tiff.getShort() & 0xFFFF;
            tiff.getShort();
            if (tag == TAG) {
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    static boolean turnsOnSide(int orientation) {
        return orientation >= 5;
    }

    /** Maps the stored picture, of this size, to the upright one. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
