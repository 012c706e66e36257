package org.sealwright.overview.ui.card;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import java.awt.RenderingHints;
import javax.swing.JPanel;
import javax.swing.UIManager;

/// A card: a panel with round corners in the colour of what can be read, and a thin border.
public class RoundPanel extends JPanel {
    private static final int ARC = 12;

    protected RoundPanel(LayoutManager layout) {
        super(layout);
    }

    /// The corners show what is behind.
    @Override
    public boolean isOpaque() {
        return false;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(UIManager.getColor("TextField.background"));
            pen.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC, ARC);
            pen.setColor(UIManager.getColor("Component.borderColor"));
            pen.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC, ARC);
        } finally {
            pen.dispose();
        }
        super.paintComponent(graphics);
    }
}
