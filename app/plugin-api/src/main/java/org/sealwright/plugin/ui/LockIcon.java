package org.sealwright.plugin.ui;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import javax.swing.JComponent;

/// A closed padlock, as high as the letters beside it and in their colour: it stands wherever the organisation
/// decided something.
public final class LockIcon implements Icon {
    private final JComponent beside;

    /// @param beside what shows it
    public LockIcon(JComponent beside) {
        this.beside = beside;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.translate(x, y);
            double side = getIconWidth();
            pen.setColor(component.getForeground());
            pen.setStroke(new BasicStroke((float) (side / 12)));
            pen.draw(new RoundRectangle2D.Double(side * 0.2, side * 0.46, side * 0.6, side * 0.42, side / 8, side / 8));
            pen.draw(new Arc2D.Double(side * 0.32, side * 0.12, side * 0.36, side * 0.36, 0, 180, Arc2D.OPEN));
            pen.draw(new Line2D.Double(side * 0.32, side * 0.3, side * 0.32, side * 0.46));
            pen.draw(new Line2D.Double(side * 0.68, side * 0.3, side * 0.68, side * 0.46));
        } finally {
            pen.dispose();
        }
    }

    @Override
    public int getIconWidth() {
        var metrics = beside.getFontMetrics(beside.getFont());
        return metrics.getAscent() + metrics.getDescent();
    }

    @Override
    public int getIconHeight() {
        return getIconWidth();
    }
}
