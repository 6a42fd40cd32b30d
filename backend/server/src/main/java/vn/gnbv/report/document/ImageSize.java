package vn.gnbv.report.document;

import java.nio.ByteBuffer;

/** Type and size of an image, read from its first bytes; nothing else is decoded. */
record ImageSize(String mediaType, int width, int height) {

    private static final long PNG = 0x89504E470D0A1A0AL;

    static ImageSize of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length > 24 && buffer.getLong(0) == PNG) {
            return positive("image/png", buffer.getInt(16), buffer.getInt(20));
        }
        if (bytes.length > 4 && (buffer.getShort(0) & 0xFFFF) == 0xFFD8) {
            return jpeg(buffer);
        }
        throw new IllegalArgumentException("neither PNG nor JPEG");
    }

    /** Walks the segments up to the start of frame (C0 to CF, without C4, C8 and CC, which are tables). */
    private static ImageSize jpeg(ByteBuffer buffer) {
        int at = 2;
        while (at + 9 < buffer.capacity() && (buffer.get(at) & 0xFF) == 0xFF) {
            int marker = buffer.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return positive("image/jpeg", buffer.getShort(at + 7) & 0xFFFF, buffer.getShort(at + 5) & 0xFFFF);
            }
            at += 2 + Math.max(2, buffer.getShort(at + 2) & 0xFFFF);
        }
        throw new IllegalArgumentException("JPEG without a frame");
    }

    private static ImageSize positive(String mediaType, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("image of " + width + " x " + height);
        }
        return new ImageSize(mediaType, width, height);
    }

    String extension() {
        return mediaType.equals("image/png") ? "png" : "jpeg";
    }
}
