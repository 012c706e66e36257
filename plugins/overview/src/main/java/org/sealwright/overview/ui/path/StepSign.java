package org.sealwright.overview.ui.path;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import javax.swing.UIManager;
import org.sealwright.overview.ui.card.DrawnSign;

/// The number of a step in a circle: filled when it is to be done now.
final class StepSign extends DrawnSign {
    private final String number;
    private final boolean filled;

    /// @param said for screen readers
    StepSign(String name, String number, boolean filled, String said) {
        super(name, LARGE, said);
        this.number = number;
        this.filled = filled;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            double side = getPreferredSize().height;
            float width = (float) (side / 16);
            var circle = new Ellipse2D.Double(width, width, side - 2 * width, side - 2 * width);
            Color accent = UIManager.getColor("Component.accentColor");
            Color muted = UIManager.getColor("Sealwright.muted.foreground");
            pen.setColor(filled ? accent : muted);
            pen.setStroke(new BasicStroke(width));
            pen.draw(circle);
            if (filled) {
                pen.fill(circle);
                pen.setColor(UIManager.getColor("TextField.background"));
            }
            pen.setFont(UIManager.getFont("Label.font").deriveFont(Font.BOLD));
            var metrics = pen.getFontMetrics();
            pen.drawString(number, (float) ((side - metrics.stringWidth(number)) / 2), (float)
                    ((side - metrics.getHeight()) / 2 + metrics.getAscent()));
        } finally {
            pen.dispose();
        }
    }
}
