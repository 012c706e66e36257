package org.sealwright.shell.look;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.util.Optional;
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
        var url = beside.getResource("icons/" + id + ".svg");
        return url == null ? Optional.empty() : Optional.of(new Late(new FlatSVGIcon(url).derive(size, size), size));
    }

    /// The same in the colour of the text beside it, so that it can be seen on a selection, too.
    public static Optional<Icon> asText(Class<?> beside, String id, int size) {
        var url = beside.getResource("icons/" + id + ".svg");
        if (url == null) {
            return Optional.empty();
        }
        var icon = new FlatSVGIcon(url).derive(size, size);
        icon.setColorFilter(new FlatSVGIcon.ColorFilter((component, _) -> component.getForeground()));
        return Optional.of(new Late(icon, size));
    }

    /// Drawn from its second painting on.
    private static final class Late implements Icon, FlatLaf.DisabledIconProvider {
        private final FlatSVGIcon icon;
        private final int size;
        private boolean asked;
        private boolean ready;

        Late(FlatSVGIcon icon, int size) {
            this.icon = icon;
            this.size = size;
        }

        @Override
        public void paintIcon(@Nullable Component component, Graphics graphics, int x, int y) {
            // The cell of a list has its window only while it is painted.
            var window = component == null ? null : SwingUtilities.getRoot(component);
            if (ready || window == null) {
                icon.paintIcon(component, graphics, x, y);
            } else if (!asked) {
                asked = true;
                SwingUtilities.invokeLater(() -> {
                    ready = true;
                    window.repaint();
                });
            }
        }

        @Override
        public Icon getDisabledIcon() {
            return icon.getDisabledIcon();
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
