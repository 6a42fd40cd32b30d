package vn.gnbv.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import vn.gnbv.kernel.Refusal;

/**
 * Draws photos anew: what comes out are pixels, without place, device or anything else that a camera writes beside them. The
 * size is read before a pixel is, and large pictures are read at a fraction of it, so that memory stays bounded.
 */
@ApplicationScoped
class Photos {
    private static final long MOST_PIXELS = 60_000_000;
    /** Whole rows are read, at up to 8 bytes a pixel: few pixels in one row would take as much memory as many in a square. */
    private static final int LONGEST_READ_SIDE = 30_000;

    /** Twice as many as encoders write. */
    private static final int MOST_SCANS = 20;

    private static final int LONGEST_SIDE = 3_000;
    private static final int HEAD = 256 * 1024;
    private static final int AT_ONCE = 2;
    private static final float QUALITY = 0.86f;

    private final Semaphore drawing = new Semaphore(AT_ONCE);

    /** A photo as it is kept. */
    record Photo(byte[] bytes, int width, int height) {}

    Photo redraw(Path file, FileType type) throws IOException {
        drawing.acquireUninterruptibly();
        try {
            BufferedImage stored = read(file, type);
            int orientation = type == FileType.JPEG ? ExifOrientation.of(head(file)) : 1;
            BufferedImage upright = upright(stored, orientation);
            return new Photo(write(upright, type), upright.getWidth(), upright.getHeight());
        } finally {
            drawing.release();
        }
    }

    /** A photo as strangers see it: pixels alone on white ground, as JPEG, no wider than asked for and never enlarged. */
    byte[] scaled(Path file, int width) throws IOException {
        drawing.acquireUninterruptibly();
        try {
            FileType type = FileType.of(file)
                    .filter(found -> found.kind() == AttachmentKind.PHOTO)
                    .orElseThrow(() -> new Refusal(AttachmentError.IMAGE_UNREADABLE));
            BufferedImage kept = read(file, type);
            int drawnWidth = Math.min(width, kept.getWidth());
            int drawnHeight = Math.max(1, Math.round((float) kept.getHeight() * drawnWidth / kept.getWidth()));
            BufferedImage drawn = new BufferedImage(drawnWidth, drawnHeight, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = drawn.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawnWidth, drawnHeight);
            // Smooth averaging: drawing at once from 3000 to 480 pixels would leave out two of three.
            graphics.drawImage(kept.getScaledInstance(drawnWidth, drawnHeight, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            graphics.dispose();
            return write(drawn, FileType.JPEG);
        } finally {
            drawing.release();
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(HEAD);
        }
    }

    private static BufferedImage read(Path file, FileType type) throws IOException {
        if (type == FileType.JPEG && JpegScans.count(file) > MOST_SCANS) {
            throw new Refusal(AttachmentError.IMAGE_UNREADABLE);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new Refusal(AttachmentError.IMAGE_TOO_LARGE, MOST_PIXELS / 1_000_000);
            }
            if (Math.max(width, height) > LONGEST_READ_SIDE) {
                throw new Refusal(AttachmentError.IMAGE_TOO_LONG, LONGEST_READ_SIDE);
            }
            int step = Math.max(1, Math.ceilDiv(Math.max(width, height), LONGEST_SIDE));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            // The decoders meet malformed pictures with whatever exception they happen to run into.
            throw new Refusal(AttachmentError.IMAGE_UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage stored, int orientation) {
        boolean turned = ExifOrientation.turnsOnSide(orientation);
        int type = stored.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage drawn = new BufferedImage(
                turned ? stored.getHeight() : stored.getWidth(), turned ? stored.getWidth() : stored.getHeight(), type);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(stored, ExifOrientation.upright(orientation, stored.getWidth(), stored.getHeight()), null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage picture, FileType type) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
