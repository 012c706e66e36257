package org.sealwright.shell.help;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Dictionary;
import java.util.Hashtable;
import javax.imageio.ImageIO;

/// The pictures of the topic that is shown, in the size in which they are shown: Swing asks here instead of loading
/// them later, when the text would jump, and scaling them coarsely.
final class Pictures {
    /// They were taken at one and a half times the usual size.
    private static final double TAKEN_AT = 1.5;

    /// Swing wants just this type. The addresses are of files and jars, so comparing them asks no network.
    @SuppressWarnings({"JdkObsolete", "URLEqualsHashCode"})
    private final Hashtable<URL, Image> ready = new Hashtable<>();

    Dictionary<URL, Image> ready() {
        return ready;
    }

    /// The HTML of a picture, which is ready from now on.
    ///
    /// @param page  where the topic was read
    /// @param width that there is for it
    String html(URL page, Markdown.Picture picture, int width) {
        try {
            @SuppressWarnings("deprecation") // The only way to the neighbour of a file in a jar.
            var source = new URL(page, picture.source());
            var image = ImageIO.read(source);
            if (image == null) {
                return words(picture);
            }
            double factor = Math.min(UIScale.scale(1f) / TAKEN_AT, (double) width / image.getWidth());
            int shownWidth = (int) Math.round(image.getWidth() * factor);
            int shownHeight = (int) Math.round(image.getHeight() * factor);
            ready.put(source, new BaseMultiResolutionImage(scaled(image, shownWidth, shownHeight), image));
            return "<p><img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\"></p>"
                    .formatted(source, shownWidth, shownHeight, Markdown.escaped(picture.words()));
        } catch (IOException missing) {
            // A plugin's own: what it would show is said.
            return words(picture);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String words(Markdown.Picture picture) {
        return "<p><i>" + Markdown.escaped(picture.words()) + "</i></p>";
    }

    private static Image scaled(BufferedImage image, int width, int height) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }
}
