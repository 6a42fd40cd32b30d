package vn.gnbv.hostile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as no camera makes them. */
final class Pictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BLOCK = 64 * 1024;

    private Pictures() {}

    static byte[] drawn(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PNG that says this of itself, whatever its data is. */
    static byte[] png(int width, int height, int depth, int colours, byte[] data, byte[]... before) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(PNG);
        bytes.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) colours)
                        .put(new byte[3])
                        .array()));
        for (byte[] chunk : before) {
            bytes.writeBytes(chunk);
        }
        bytes.writeBytes(chunk("IDAT", data));
        bytes.writeBytes(chunk("IEND", new byte[0]));
        return bytes.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 check = new CRC32();
        check.update(typed);
        return ByteBuffer.allocate(8 + typed.length)
                .putInt(data.length)
                .put(typed)
                .putInt((int) check.getValue())
                .array();
    }

    /** So many zeros, packed. */
    static byte[] packedZeros(long size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(bytes, new Deflater(1))) {
            byte[] block = new byte[BLOCK];
            for (long left = size; left > 0; left -= block.length) {
                packed.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A compressed text beside the picture. */
    static byte[] textChunk(String type, String keyword, byte[] packed) {
        return chunk(
                type,
                ByteBuffer.allocate(keyword.length() + 2 + packed.length)
                        .put(keyword.getBytes(StandardCharsets.US_ASCII))
                        .put(new byte[2])
                        .put(packed)
                        .array());
    }

    /** A JPEG with a segment after its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A JPEG whose frame says that it is as large as can be. */
    static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] copy = jpeg.clone();
        for (int place = 2; place < copy.length - 9; place++) {
            if ((copy[place] & 0xFF) == 0xFF && (copy[place + 1] & 0xFC) == 0xC0 && copy[place + 2] == 0) {
                ByteBuffer.wrap(copy).putShort(place + 5, (short) height).putShort(place + 7, (short) width);
                return copy;
            }
        }
        throw new IllegalStateException("no frame");
    }

    /** A progressive JPEG that draws its last scan so many times again. */
    static byte[] manyScans(int width, int height, int scans) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam progressive = writer.getDefaultWriteParam();
            progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null,
                    new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), null, null),
                    progressive);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        int last = jpeg.length - 2;
        while ((jpeg[last] & 0xFF) != 0xFF || (jpeg[last + 1] & 0xFF) != 0xDA) {
            last--;
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, last);
        for (int scan = 0; scan < scans; scan++) {
            many.write(jpeg, last, jpeg.length - 2 - last);
        }
        many.write(jpeg, jpeg.length - 2, 2);
        return many.toByteArray();
    }
}
