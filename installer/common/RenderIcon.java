import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Draws the product's icon as PNG: `java -cp jsvg.jar RenderIcon.java icon.svg FOLDER NAME SIZE…` makes `FOLDER/SIZExSIZE/apps/NAME.png`.
public final class RenderIcon {
    private RenderIcon() {}

    public static void main(String[] arguments) throws IOException {
        var document = new SVGLoader().load(Path.of(arguments[0]).toUri().toURL());
        if (document == null) {
            throw new IOException(arguments[0] + " is not an SVG image");
        }
        for (int i = 3; i < arguments.length; i++) {
            int size = Integer.parseInt(arguments[i]);
            var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
            var graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render(null, graphics, new ViewBox(0, 0, size, size));
            graphics.dispose();
            var folder = Files.createDirectories(Path.of(arguments[1], size + "x" + size, "apps"));
            ImageIO.write(image, "png", folder.resolve(arguments[2] + ".png").toFile());
        }
    }
}
