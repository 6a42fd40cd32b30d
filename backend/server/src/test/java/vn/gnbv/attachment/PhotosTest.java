package vn.gnbv.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gnbv.kernel.Refusal;

/** Photos come out as pixels, upright, bounded. */
class PhotosTest {
    private static final String PLACE = "GPS 14.35 107.98";

    @TempDir
    Path folder;

    /** A picture 60 wide and 40 high whose upper left corner is red, with an Exif segment. */
    static byte[] jpeg(int orientation) throws IOException {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 20);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        byte[] plain = bytes.toByteArray();
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(exif.array());
        whole.write(plain, 2, plain.length - 2);
        return whole.toByteArray();
    }

    /** A PNG that says to be huge and holds next to nothing. */
    static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(8 + 4 + 17 + 4);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.putInt(13).put(header.array()).putInt((int) crc.getValue());
        return png.array();
    }

    private Photos.Photo redraw(byte[] bytes, FileType type) throws IOException {
        return new Photos().redraw(Files.write(folder.resolve("photo"), bytes), type);
    }

    @Test
    void metadataIsGone() throws IOException {
        byte[] sent = jpeg(1);
        assertTrue(new String(sent, StandardCharsets.ISO_8859_1).contains(PLACE));
        String kept = new String(redraw(sent, FileType.JPEG).bytes(), StandardCharsets.ISO_8859_1);
        assertFalse(kept.contains(PLACE) || kept.contains("Exif"));
    }

    /** The corner that is red when the picture is upright, by orientation: Exif 2.32, table of tag 0x0112. */
    @ParameterizedTest
    @CsvSource({
        "1, left, top",
        "2, right, top",
        "3, right, bottom",
        "4, left, bottom",
        "5, left, top",
        "6, right, top",
        "7, right, bottom",
        "8, left, bottom",
        "99, left, top"
    })
    void aPhotoIsTurnedUpright(int orientation, String side, String edge) throws IOException {
        Photos.Photo kept = redraw(jpeg(orientation), FileType.JPEG);
        boolean turned = orientation >= 5 && orientation <= 8;
        assertEquals(turned ? 40 : 60, kept.width());
        assertEquals(turned ? 60 : 40, kept.height());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
        int x = side.equals("left") ? 5 : kept.width() - 6;
        int y = edge.equals("top") ? 5 : kept.height() - 6;
        assertTrue(new Color(picture.getRGB(x, y)).getRed() > 200, side + " " + edge);
    }

    @Test
    void aLargePhotoIsMadeSmaller() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5000, 1000, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
        Photos.Photo kept = redraw(bytes.toByteArray(), FileType.PNG);
        assertEquals(2500, kept.width());
        assertEquals(500, kept.height());
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        Refusal refusal = assertThrows(Refusal.class, () -> redraw(bomb(60_000, 60_000), FileType.PNG));
        assertEquals(AttachmentError.IMAGE_TOO_LARGE, refusal.problem());
    }

    @Test
    void brokenPicturesAreRefused() {
        for (byte[] broken : new byte[][] {
            bomb(100, 100), {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0, 0}, {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}
        }) {
            FileType type = broken[0] == (byte) 0x89 ? FileType.PNG : FileType.JPEG;
            Refusal refusal = assertThrows(Refusal.class, () -> redraw(broken, type));
            assertEquals(AttachmentError.IMAGE_UNREADABLE, refusal.problem());
        }
    }
}
