package org.sealwright.kit.ui;

import java.awt.Container;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.UIManager;

/// Sizes that grow with the font, so that they fit at every scaling.
public final class TextSize {
    private static final int PASSES = 2;

    private TextSize() {}

    /// @param columns wide letters side by side
    /// @param lines   of text
    public static Dimension of(JComponent component, int columns, int lines) {
        var metrics = component.getFontMetrics(UIManager.getFont("Label.font"));
        return new Dimension(columns * metrics.charWidth('m'), lines * metrics.getHeight());
    }

    /// So wide, and as high as its content is then.
    ///
    /// @param columns wide letters side by side
    /// @param most    lines of text, at the most
    public static Dimension fitting(JComponent component, int columns, int most) {
        var limit = of(component, columns, most);
        component.setSize(limit.width, limit.height);
        // How high sentences are is known only once they know their width, and those around them after that.
        for (int pass = 0; pass < PASSES; pass++) {
            layOut(component);
        }
        return new Dimension(limit.width, Math.min(component.getPreferredSize().height, limit.height));
    }

    private static void layOut(Container container) {
        container.invalidate();
        container.doLayout();
        for (var child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }
}
