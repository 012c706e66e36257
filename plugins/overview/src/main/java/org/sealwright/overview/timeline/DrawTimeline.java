package org.sealwright.overview.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.text.ShownText;
import org.sealwright.overview.timeline.Picture.Anchor;
import org.sealwright.overview.timeline.Picture.Box;
import org.sealwright.overview.timeline.Picture.Ink;
import org.sealwright.overview.timeline.Picture.Line;
import org.sealwright.overview.timeline.Picture.Shape;
import org.sealwright.overview.timeline.Picture.Words;
import org.sealwright.overview.usecase.Timeline;
import org.sealwright.overview.usecase.Timeline.Bar;
import org.sealwright.overview.usecase.Timeline.Lane;

/// Draws the own certificates: a lane for each address, a bar for each certificate, and a line for today.
public final class DrawTimeline {
    private static final int MARGIN = 12;
    private static final int AXIS = 40;
    private static final int LANE_TITLE = 26;
    private static final int ROW = 34;
    private static final int BAR = 10;
    private static final int LANE_GAP = 10;
    private static final int TITLE_SIZE = 14;
    private static final int TEXT_SIZE = 12;
    /// The width of a letter against its height, for most letters less: texts are kept inside by it.
    private static final double LETTER = 0.56;
    private static final double BOLD_LETTER = 0.72;
    /// Fewer pixels a year leave no room for each year's number.
    private static final int NARROW_YEAR = 44;

    private final TimelineWords words;
    private final ZoneId zone;

    public DrawTimeline(TimelineWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /// @param width in pixels at 100 %
    public Picture draw(Timeline timeline, int width) {
        int height = AXIS
                + MARGIN
                + timeline.lanes().stream().mapToInt(DrawTimeline::height).sum();
        return new Picture(
                width, height, words.get("timeline.own.title"), new Drawing(timeline, width, height).shapes());
    }

    private static int height(Lane lane) {
        return LANE_TITLE + lane.bars().size() * ROW + LANE_GAP;
    }

    private final class Drawing {
        private final Timeline timeline;
        private final int width;
        private final int height;
        private final List<Shape> shapes = new ArrayList<>();

        Drawing(Timeline timeline, int width, int height) {
            this.timeline = timeline;
            this.width = width;
            this.height = height;
        }

        List<Shape> shapes() {
            years();
            today();
            double y = AXIS;
            for (var lane : timeline.lanes()) {
                title(ShownText.of(lane.address()), y);
                y += LANE_TITLE;
                for (var bar : lane.bars()) {
                    bar(bar, y);
                    y += ROW;
                }
                y += LANE_GAP;
            }
            return shapes;
        }

        /// No line goes through its letters, and it ends before the picture does.
        private void title(String address, double y) {
            int room = (int) ((width - 2 * MARGIN) / (TITLE_SIZE * BOLD_LETTER));
            var shown = address.length() > room ? address.substring(0, room - 1) + "…" : address;
            double wide = Math.min(shown.length() * TITLE_SIZE * BOLD_LETTER, width - 2.0 * MARGIN);
            shapes.add(new Box(MARGIN - 2, y + 2, wide, TITLE_SIZE + 4, Ink.PAPER, false));
            text(MARGIN, y + TITLE_SIZE + 4, shown, Ink.TEXT, TITLE_SIZE, true);
        }

        private void years() {
            int first = timeline.from().atZone(zone).getYear();
            int last = timeline.to().atZone(zone).getYear();
            double each = (width - 2.0 * MARGIN) / Math.max(1, last - first);
            int step = Math.max(1, (int) Math.ceil(NARROW_YEAR / each));
            for (int year = first; year <= last; year++) {
                double x = x(Year.of(year).atDay(1).atStartOfDay(zone).toInstant());
                shapes.add(new Line(x, AXIS - 6, x, height - MARGIN, Ink.GRID, false));
                if ((year - first) % step == 0 && year < last) {
                    text(x + 4, AXIS - 10, String.valueOf(year), Ink.MUTED, TEXT_SIZE, false);
                }
            }
        }

        private void bar(Bar bar, double y) {
            double from = x(bar.from());
            double to = Math.max(from + 3, x(bar.to()));
            var label = words.beside(bar);
            double wide = label.length() * TEXT_SIZE * LETTER;
            double start = Math.max(MARGIN, Math.min(from, width - MARGIN - wide));
            // So that no line goes through the letters.
            shapes.add(new Box(start - 2, y, wide + 4, TEXT_SIZE + 4, Ink.PAPER, false));
            text(start, y + TEXT_SIZE, label, ink(bar) == Ink.KEPT ? Ink.MUTED : Ink.TEXT, TEXT_SIZE, false);
            shapes.add(new Box(from, y + TEXT_SIZE + 5, to - from, BAR, ink(bar), hatched(bar)));
        }

        private void today() {
            double x = x(timeline.now());
            shapes.add(new Line(x, 18, x, height - MARGIN, Ink.NOW, true));
            var label = words.get("timeline.today");
            double half = label.length() * TEXT_SIZE * LETTER / 2;
            double middle = Math.max(MARGIN + half, Math.min(x, width - MARGIN - half));
            shapes.add(new Words(middle, 14, label, Ink.NOW, TEXT_SIZE, true, Anchor.MIDDLE));
        }

        private void text(double x, double y, String text, Ink ink, int size, boolean bold) {
            shapes.add(new Words(x, y, text, ink, size, bold, Anchor.START));
        }

        private double x(Instant at) {
            double whole = Duration.between(timeline.from(), timeline.to()).toSeconds();
            double here = Duration.between(timeline.from(), at).toSeconds();
            double share = Math.max(0, Math.min(1, here / Math.max(1, whole)));
            return MARGIN + share * (width - 2.0 * MARGIN);
        }
    }

    private static Ink ink(Bar bar) {
        return switch (bar.state()) {
            case VALID, NOT_YET_VALID -> Ink.GOOD;
            case ENDS_SOON, NOT_TRUSTED -> Ink.SOON;
            case KEPT -> Ink.KEPT;
        };
    }

    /// What cannot be used today.
    private static boolean hatched(Bar bar) {
        return switch (bar.state()) {
            case VALID, ENDS_SOON -> false;
            case NOT_TRUSTED, NOT_YET_VALID, KEPT -> true;
        };
    }
}
