import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws the product's icon: `java -cp jsvg.jar RenderIcon.java icon.svg FILE…`. `N/NAME.png` is drawn N pixels wide where N is the folder's
/// first number (`48x48/apps/x.png`); `NAME.ico` is for Windows, `NAME.icns` for macOS, both of several sizes, each a PNG.
public final class RenderIcon {
    /// Types of an icns file that hold PNG, by the pixels they are for.
    private static final Map<Integer, String> APPLE_TYPES =
            new LinkedHashMap<>(Map.of(32, "ic11", 64, "ic12", 128, "ic07", 256, "ic08", 512, "ic09", 1024, "ic10"));

    private final SVGDocument document;

    private RenderIcon(SVGDocument document) {
        this.document = document;
    }

    public static void main(String[] arguments) throws IOException {
        var document = new SVGLoader().load(Path.of(arguments[0]).toUri().toURL());
        if (document == null) {
            throw new IOException(arguments[0] + " is not an SVG image");
        }
        var icon = new RenderIcon(document);
        for (var name : List.of(arguments).subList(1, arguments.length)) {
            var file = Path.of(name).toAbsolutePath();
            Files.createDirectories(file.getParent());
            Files.write(file, icon.drawn(file));
        }
    }

    private byte[] drawn(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".ico")) {
            return windows();
        } else if (name.endsWith(".icns")) {
            return apple();
        }
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            var number = folder.getFileName() == null ? "" : folder.getFileName().toString().replaceFirst("x\\d+$", "");
            if (number.matches("\\d{1,4}")) {
                return png(Integer.parseInt(number));
            }
        }
        throw new IOException("no folder of " + file + " says how large it is to be");
    }

    private byte[] png(int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render(null, graphics, new ViewBox(0, 0, size, size));
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// ICONDIR and ICONDIRENTRY as Microsoft describes them; PNG entries are read since Windows Vista.
    private byte[] windows() throws IOException {
        var sizes = List.of(16, 24, 32, 48, 64, 256);
        var images = new ArrayList<byte[]>();
        for (int size : sizes) {
            images.add(png(size));
        }
        int offset = 6 + 16 * sizes.size();
        var buffer = ByteBuffer.allocate(offset + images.stream().mapToInt(image -> image.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int i = 0; i < sizes.size(); i++) {
            // 256 is written as 0.
            byte size = (byte) (sizes.get(i) & 0xFF);
            buffer.put(size).put(size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            buffer.putInt(images.get(i).length).putInt(offset);
            offset += images.get(i).length;
        }
        images.forEach(buffer::put);
        return buffer.array();
    }

    private byte[] apple() throws IOException {
        var out = new ByteArrayOutputStream();
        for (var type : APPLE_TYPES.entrySet()) {
            var image = png(type.getKey());
            out.writeBytes(type.getValue().getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(ByteBuffer.allocate(4).putInt(8 + image.length).array());
            out.writeBytes(image);
        }
        var head = ByteBuffer.allocate(8).put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(8 + out.size());
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.array());
        whole.writeBytes(out.toByteArray());
        return whole.toByteArray();
    }
}
