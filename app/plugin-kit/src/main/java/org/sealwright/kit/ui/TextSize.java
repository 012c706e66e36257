package org.sealwright.kit.ui;

import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.UIManager;

/// Sizes that grow with the font, so that they fit at every scaling.
public final class TextSize {
    private TextSize() {}

    /// @param columns wide letters side by side
    /// @param lines   of text
    public static Dimension of(JComponent component, int columns, int lines) {
        var metrics = component.getFontMetrics(UIManager.getFont("Label.font"));
        return new Dimension(columns * metrics.charWidth('m'), lines * metrics.getHeight());
    }
}
