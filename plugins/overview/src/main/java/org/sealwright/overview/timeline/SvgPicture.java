package org.sealwright.overview.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.sealwright.overview.timeline.Picture.Box;
import org.sealwright.overview.timeline.Picture.Ink;
import org.sealwright.overview.timeline.Picture.Line;
import org.sealwright.overview.timeline.Picture.Words;

/// Writes a picture as SVG 1.1: shapes and texts only, no script, no link, no style sheet.
public final class SvgPicture {
    private final Function<Ink, Integer> palette;

    /// @param palette red, green and blue of each ink, as 0xRRGGBB
    public SvgPicture(Function<Ink, Integer> palette) {
        this.palette = palette;
    }

    public byte[] write(Picture picture) {
        var svg = new StringBuilder();
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n"
                        .formatted(picture.width(), picture.height(), picture.width(), picture.height()));
        svg.append("<title>").append(escaped(picture.title())).append("</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(colour(Ink.PAPER))
                .append("\"/>\n");
        picture.shapes()
                .forEach(shape -> svg.append(
                        switch (shape) {
                            case Box box -> box(box);
                            case Line line -> line(line);
                            case Words words -> words(words);
                        }));
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String box(Box box) {
        var filled = String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\" fill=\"%s\"/>\n",
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                colour(box.ink()));
        if (!box.hatched()) {
            return filled;
        }
        var stripes = new StringBuilder(filled);
        for (double x = box.x() + Hatching.FIRST; x < box.x() + box.width(); x += Hatching.STEP) {
            stripes.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
                    x,
                    box.y(),
                    Hatching.width(box, x),
                    box.height(),
                    colour(Ink.PAPER)));
        }
        return stripes.toString();
    }

    private String line(Line line) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>\n",
                line.x1(),
                line.y1(),
                line.x2(),
                line.y2(),
                colour(line.ink()),
                line.dashed() ? " stroke-width=\"1.5\" stroke-dasharray=\"4 3\"" : "");
    }

    private String words(Words words) {
        var anchor =
                switch (words.anchor()) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                };
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" font-family=\"sans-serif\" font-size=\"%d\"%s text-anchor=\"%s\">%s</text>\n",
                words.x(),
                words.y(),
                colour(words.ink()),
                words.size(),
                words.bold() ? " font-weight=\"bold\"" : "",
                anchor,
                escaped(words.text()));
    }

    private String colour(Ink ink) {
        return "#%06x".formatted(palette.apply(ink) & 0xFFFFFF);
    }

    /// XML 1.0 section 2.4; control characters are escaped already, since the texts are safe to show.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
