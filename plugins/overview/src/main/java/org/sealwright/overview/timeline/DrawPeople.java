package org.sealwright.overview.timeline;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.overview.timeline.Picture.Anchor;
import org.sealwright.overview.timeline.Picture.Box;
import org.sealwright.overview.timeline.Picture.Ink;
import org.sealwright.overview.timeline.Picture.Line;
import org.sealwright.overview.timeline.Picture.Shape;
import org.sealwright.overview.timeline.Picture.Words;
import org.sealwright.overview.usecase.Timeline;
import org.sealwright.overview.usecase.Timeline.Month;

/// Draws how many certificates of other people end in which month.
public final class DrawPeople {
    private static final int MARGIN = 12;
    private static final int TOP = 24;
    private static final int COLUMNS = 110;
    private static final int FOOT = 26;
    private static final int TEXT_SIZE = 12;
    private static final int JANUARY = 1;

    private final TimelineWords words;
    private final ZoneId zone;

    public DrawPeople(TimelineWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /// @param width in pixels at 100 %
    public Picture draw(Timeline timeline, int width) {
        var shapes = new ArrayList<Shape>();
        var months = timeline.people();
        int most = Math.max(1, months.stream().mapToInt(Month::ends).max().orElse(0));
        double each = (width - 2.0 * MARGIN) / Math.max(1, months.size());
        double ground = TOP + COLUMNS;
        int now = months.stream()
                .map(Month::month)
                .toList()
                .indexOf(YearMonth.from(timeline.now().atZone(zone)));
        for (int i = 0; i < months.size(); i++) {
            column(shapes, months.get(i), MARGIN + i * each, each, ground, COLUMNS / (double) most, i < now);
        }
        shapes.add(new Line(MARGIN, ground, width - MARGIN, ground, Ink.GRID, false));
        return new Picture(width, TOP + COLUMNS + FOOT, words.get("timeline.people.title"), List.copyOf(shapes));
    }

    private static void column(
            List<Shape> shapes, Month month, double x, double each, double ground, double unit, boolean past) {
        if (month.month().getMonthValue() == JANUARY) {
            shapes.add(new Line(x, TOP, x, ground + 6, Ink.GRID, false));
            shapes.add(new Words(
                    x + 4,
                    ground + 18,
                    String.valueOf(month.month().getYear()),
                    Ink.MUTED,
                    TEXT_SIZE,
                    false,
                    Anchor.START));
        }
        if (month.ends() > 0) {
            double height = Math.max(2, month.ends() * unit);
            shapes.add(
                    new Box(x + 1, ground - height, Math.max(2, each - 2), height, past ? Ink.KEPT : Ink.GOOD, false));
            shapes.add(new Words(
                    x + each / 2,
                    ground - height - 4,
                    String.valueOf(month.ends()),
                    Ink.TEXT,
                    TEXT_SIZE,
                    false,
                    Anchor.MIDDLE));
        }
    }
}
