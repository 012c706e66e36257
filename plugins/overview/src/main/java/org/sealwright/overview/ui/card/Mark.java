package org.sealwright.overview.ui.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Objects;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/// A small round sign: a tick, an hourglass of dots, an exclamation mark or a cross. Its shape says it as well as
/// its colour, and screen readers hear its name.
public final class Mark extends DrawnSign {
    /// Of the height of a line.
    private static final double SIZE = 1.15;

    private final Tone tone;

    /// @param said for screen readers
    public Mark(String name, Tone tone, String said) {
        this(name, SIZE, tone, said);
    }

    private Mark(String name, double size, Tone tone, String said) {
        super(name, size, said);
        this.tone = tone;
    }

    /// As large as the number of a step, so that they stand in one column.
    public static Mark large(String name, Tone tone, String said) {
        return new Mark(name, LARGE, tone, said);
    }

    private Color colour() {
        var key =
                switch (tone) {
                    case GOOD -> "Sealwright.good.foreground";
                    case WAITING -> "Sealwright.muted.foreground";
                    case ATTENTION -> "Sealwright.warning.foreground";
                    case BAD -> "Sealwright.bad.foreground";
                };
        return orLabel(UIManager.getColor(key));
    }

    private static Color orLabel(@Nullable Color colour) {
        return Objects.requireNonNullElseGet(colour, () -> UIManager.getColor("Label.foreground"));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            double side = getPreferredSize().height;
            pen.setColor(colour());
            pen.fill(new Ellipse2D.Double(0, 0, side, side));
            pen.setColor(UIManager.getColor("TextField.background"));
            pen.setStroke(new BasicStroke((float) (side / 10), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            sign(pen, side);
        } finally {
            pen.dispose();
        }
    }

    private void sign(Graphics2D pen, double side) {
        switch (tone) {
            case GOOD -> {
                var tick = new Path2D.Double();
                tick.moveTo(side * 0.28, side * 0.52);
                tick.lineTo(side * 0.44, side * 0.68);
                tick.lineTo(side * 0.73, side * 0.35);
                pen.draw(tick);
            }
            case WAITING -> {
                for (double x : new double[] {0.3, 0.5, 0.7}) {
                    dot(pen, side * x, side * 0.5, side * 0.07);
                }
            }
            case ATTENTION -> {
                pen.draw(new Line2D.Double(side * 0.5, side * 0.25, side * 0.5, side * 0.55));
                dot(pen, side * 0.5, side * 0.74, side * 0.07);
            }
            case BAD -> {
                pen.draw(new Line2D.Double(side * 0.33, side * 0.33, side * 0.67, side * 0.67));
                pen.draw(new Line2D.Double(side * 0.67, side * 0.33, side * 0.33, side * 0.67));
            }
        }
    }

    private static void dot(Graphics2D pen, double x, double y, double radius) {
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
