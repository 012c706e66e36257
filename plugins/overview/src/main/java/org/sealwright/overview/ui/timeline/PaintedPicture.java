package org.sealwright.overview.ui.timeline;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.swing.UIManager;
import org.sealwright.overview.timeline.Hatching;
import org.sealwright.overview.timeline.Picture;
import org.sealwright.overview.timeline.Picture.Box;
import org.sealwright.overview.timeline.Picture.Ink;
import org.sealwright.overview.timeline.Picture.Line;
import org.sealwright.overview.timeline.Picture.Words;

/// Paints a picture in the colours of the look that is on. On the event thread.
final class PaintedPicture {
    private static final int ROUND = 6;
    /// Pixels of the saved image for each of the picture.
    private static final int SHARP = 2;

    private static final Stroke THIN = new BasicStroke(1);
    private static final Stroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

    private final Picture picture;

    PaintedPicture(Picture picture) {
        this.picture = picture;
    }

    /// As PNG, on paper.
    byte[] png() {
        var image = new BufferedImage(picture.width() * SHARP, picture.height() * SHARP, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Palette.of(Ink.PAPER));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(SHARP, SHARP);
        paint(pen);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            // Into memory.
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    void paint(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var font = Optional.ofNullable(UIManager.getFont("Label.font"))
                .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        for (var shape : picture.shapes()) {
            switch (shape) {
                case Box box -> box(pen, box);
                case Line line -> line(pen, line);
                case Words words -> words(pen, words, font);
            }
        }
    }

    private static void box(Graphics2D pen, Box box) {
        pen.setColor(Palette.of(box.ink()));
        pen.fill(new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), ROUND, ROUND));
        if (box.hatched()) {
            pen.setColor(Palette.of(Ink.PAPER));
            for (double x = box.x() + Hatching.FIRST; x < box.x() + box.width(); x += Hatching.STEP) {
                pen.fill(new Rectangle2D.Double(x, box.y(), Hatching.width(box, x), box.height()));
            }
        }
    }

    private static void line(Graphics2D pen, Line line) {
        pen.setColor(Palette.of(line.ink()));
        pen.setStroke(line.dashed() ? DASHED : THIN);
        pen.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    private static void words(Graphics2D pen, Words words, Font font) {
        pen.setColor(Palette.of(words.ink()));
        pen.setFont(font.deriveFont(words.bold() ? Font.BOLD : Font.PLAIN, (float) words.size()));
        double width = pen.getFontMetrics().getStringBounds(words.text(), pen).getWidth();
        double x =
                switch (words.anchor()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - width / 2;
                    case END -> words.x() - width;
                };
        pen.drawString(words.text(), (float) x, (float) words.y());
    }
}
