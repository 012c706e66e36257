package org.sealwright.shell.look;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.net.URL;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.Icon;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/// SVG icons by the id of a page or command, recoloured by the theme. Reading SVG costs more than the rest of the
/// first paint, so an icon leaves its place empty the first time and is drawn a moment later.
public final class Icons {
    private Icons() {}

    /// `icons/<id>.svg` beside a class, if it is there.
    ///
    /// @param size width and height at 100 %
    public static Optional<Icon> of(Class<?> beside, String id, int size) {
        return made(beside, id, url -> new FlatSVGIcon(url).derive(size, size), size);
    }

    /// The same in the colour of the text beside it, so that it can be seen on a selection, too.
    public static Optional<Icon> asText(Class<?> beside, String id, int size) {
        return made(
                beside,
                id,
                url -> {
                    var icon = new FlatSVGIcon(url).derive(size, size);
                    icon.setColorFilter(new FlatSVGIcon.ColorFilter((component, _) -> component.getForeground()));
                    return icon;
                },
                size);
    }

    private static Optional<Icon> made(Class<?> beside, String id, Function<URL, FlatSVGIcon> reader, int size) {
        var url = beside.getResource("icons/" + id + ".svg");
        return url == null ? Optional.empty() : Optional.of(new Late(() -> reader.apply(url), size));
    }

    /// Read and drawn from its second painting on.
    private static final class Late implements Icon, FlatLaf.DisabledIconProvider {
        private final Supplier<FlatSVGIcon> reader;
        private final int size;
        private boolean asked;
        private @Nullable FlatSVGIcon icon;

        Late(Supplier<FlatSVGIcon> reader, int size) {
            this.reader = reader;
            this.size = size;
        }

        private FlatSVGIcon read() {
            var known = icon;
            if (known == null) {
                known = reader.get();
                icon = known;
            }
            return known;
        }

        @Override
        public void paintIcon(@Nullable Component component, Graphics graphics, int x, int y) {
            // The cell of a list has its window only while it is painted.
            var window = component == null ? null : SwingUtilities.getRoot(component);
            if (icon != null || window == null) {
                read().paintIcon(component, graphics, x, y);
            } else if (!asked) {
                asked = true;
                SwingUtilities.invokeLater(() -> {
                    read();
                    window.repaint();
                });
            }
        }

        @Override
        public Icon getDisabledIcon() {
            return new Late(() -> (FlatSVGIcon) read().getDisabledIcon(), size);
        }

        @Override
        public int getIconWidth() {
            return UIScale.scale(size);
        }

        @Override
        public int getIconHeight() {
            return UIScale.scale(size);
        }
    }
}
