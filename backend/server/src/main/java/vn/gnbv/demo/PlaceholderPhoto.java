package vn.gnbv.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * A plain picture that stands where a photo of a visit will be: hills and a crossed frame, drawn without letters, for the
 * machine may have no fonts; its caption says what it is.
 */
final class PlaceholderPhoto {
    static final int WIDTH = 960;
    static final int HEIGHT = 640;
    private static final int HILLS = 3;
    private static final int STEP = 120;
    private static final int MARGIN = 24;

    private PlaceholderPhoto() {}

    static byte[] jpeg(String name) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, new Color(0xDCE6EA), 0, HEIGHT, new Color(0xF3F1EA)));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        SplittableRandom dice = Dice.named("photo" + name);
        Color[] greens = {new Color(0xB9CBBF), new Color(0x9DB5A4), new Color(0x809C89)};
        for (int hill = 0; hill < HILLS; hill++) {
            Polygon ridge = new Polygon();
            ridge.addPoint(0, HEIGHT);
            for (int x = 0; x <= WIDTH; x += STEP) {
                ridge.addPoint(x, HEIGHT / 2 + hill * 80 - dice.nextInt(130));
            }
            ridge.addPoint(WIDTH, HEIGHT);
            canvas.setColor(greens[hill]);
            canvas.fillPolygon(ridge);
        }
        canvas.setColor(new Color(0x5B6B73));
        canvas.setStroke(new BasicStroke(4));
        canvas.drawRect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
        canvas.drawLine(MARGIN, MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN);
        canvas.drawLine(MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, MARGIN);
        canvas.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
