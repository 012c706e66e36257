package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;

/// Pictures of components as they paint themselves, without title bars and without what else is on the screen;
/// kept as PNG with at most 256 colours.
final class Camera {
    private static final Duration MOMENT = Duration.ofMillis(250);
    /// So often the same in a row, and nothing moves any more.
    private static final int STILL = 4;

    /// Waits until nothing moves, and keeps what is seen.
    void take(Component component, Path file) throws IOException {
        var picture = still(component);
        Files.createDirectories(file.getParent());
        ImageIO.write(fewColours(picture), "png", file.toFile());
    }

    /// Keeps what is seen now, whatever moves.
    void takeNow(Component component, Path file) throws IOException {
        var picture = paint(component);
        Files.createDirectories(file.getParent());
        ImageIO.write(fewColours(picture), "png", file.toFile());
    }

    BufferedImage still(Component component) {
        var last = new BufferedImage[] {paint(component)};
        var same = new int[1];
        await().pollInterval(MOMENT).atMost(ProductWindow.PATIENCE).until(() -> {
            var next = paint(component);
            same[0] = equal(last[0], next) ? same[0] + 1 : 0;
            last[0] = next;
            return same[0] >= STILL;
        });
        return last[0];
    }

    private BufferedImage paint(Component component) {
        return GuiActionRunner.execute(() -> {
            quiet(component);
            int width = component.getWidth();
            int height = component.getHeight();
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var graphics = picture.createGraphics();
            graphics.setColor(background(component));
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            component.paint(graphics);
            graphics.setColor(new Color(0x9aa3a6));
            graphics.drawRect(0, 0, width - 1, height - 1);
            graphics.dispose();
            return picture;
        });
    }

    private static Color background(Component component) {
        var colour = component.getBackground();
        return colour == null ? Color.WHITE : colour;
    }

    /// Carets blink.
    private static void quiet(Component component) {
        if (component instanceof JTextComponent text && text.getCaret() != null) {
            text.getCaret().setBlinkRate(0);
        }
        if (component instanceof Container container) {
            Arrays.stream(container.getComponents()).forEach(Camera::quiet);
        }
    }

    private static boolean equal(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /// The most frequent colours stay exactly as they are; each other one becomes the nearest of those.
    static BufferedImage fewColours(BufferedImage picture) {
        var pixels = pixels(picture);
        var counts = new HashMap<Integer, Integer>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        int[] palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(256)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var raster = result.getRaster();
        var known = new HashMap<Integer, Integer>();
        for (int i = 0; i < pixels.length; i++) {
            int index = known.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
            raster.setSample(i % picture.getWidth(), i / picture.getWidth(), 0, index);
        }
        return result;
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }
}
