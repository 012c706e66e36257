package org.sealwright.shell.frame;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Objects;
import javax.swing.UIManager;

/// What stands for the window in the bar of the desktop until the icon is drawn, which would take too long before the
/// window is seen: a disc in the brand's colour. Without it the desktop would show Java's cup.
final class FirstIcon {
    private static final int SIZE = 32;
    private static final double RADIUS = 14;

    private FirstIcon() {}

    /// Point by point: what draws shapes is not loaded yet.
    static Image make() {
        var colour = Objects.requireNonNullElse(UIManager.getColor("Component.accentColor"), Color.GRAY);
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        double middle = (SIZE - 1) / 2.0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (Math.hypot(x - middle, y - middle) <= RADIUS) {
                    image.setRGB(x, y, colour.getRGB());
                }
            }
        }
        return image;
    }
}
