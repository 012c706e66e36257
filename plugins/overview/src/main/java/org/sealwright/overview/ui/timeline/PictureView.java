package org.sealwright.overview.ui.timeline;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.sealwright.overview.timeline.Picture;

/// Shows a picture as wide as there is room, at the scale of the texts around it.
final class PictureView extends JComponent {
    /// The size of letters at 100 %.
    private static final double USUAL_FONT = 13;

    private static final int NARROWEST = 320;

    private @Nullable transient IntFunction<Picture> drawing;

    PictureView(String name) {
        setName(name);
    }

    /// @param drawing     of a width
    /// @param description what is on it, in words
    void show(IntFunction<Picture> drawing, String title, String description) {
        this.drawing = drawing;
        getAccessibleContext().setAccessibleName(title);
        getAccessibleContext().setAccessibleDescription(description);
        revalidate();
        repaint();
    }

    /// As it is on the screen now.
    Optional<Picture> picture() {
        return Optional.ofNullable(drawing).map(draw -> draw.apply(logicalWidth()));
    }

    private static double scale() {
        var font = UIManager.getFont("Label.font");
        return font == null ? 1 : Math.max(1, font.getSize2D() / USUAL_FONT);
    }

    private int logicalWidth() {
        return (int) Math.max(NARROWEST, getWidth() / scale());
    }

    @Override
    public Dimension getPreferredSize() {
        int height = picture().map(Picture::height).orElse(0);
        return new Dimension((int) (NARROWEST * scale()), (int) Math.ceil(height * scale()));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        picture().ifPresent(picture -> {
            var pen = (Graphics2D) graphics.create();
            pen.scale(scale(), scale());
            new PaintedPicture(picture).paint(pen);
            pen.dispose();
        });
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessiblePicture();
        }
        return accessibleContext;
    }

    private final class AccessiblePicture extends AccessibleJComponent {
        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.ICON;
        }
    }
}
