package org.sealwright.overview.timeline;

import java.util.List;

/// A drawing as data, so that what is painted and what is saved are the same. Lengths are pixels at 100 %.
///
/// @param title  what it shows, for those who do not see it
/// @param shapes the later ones lie above the earlier ones
public record Picture(int width, int height, String title, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }

    /// Colours by what they mean.
    public enum Ink {
        PAPER,
        TEXT,
        MUTED,
        GRID,
        GOOD,
        SOON,
        KEPT,
        NOW
    }

    /// Where a text stands at its point.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public sealed interface Shape {}

    /// A filled box with round corners.
    ///
    /// @param hatched with stripes of paper: for those who do not tell the colours apart
    public record Box(double x, double y, double width, double height, Ink ink, boolean hatched) implements Shape {}

    public record Line(double x1, double y1, double x2, double y2, Ink ink, boolean dashed) implements Shape {}

    /// @param y    of the line the letters stand on
    /// @param text safe to show
    /// @param size of the letters
    public record Words(double x, double y, String text, Ink ink, int size, boolean bold, Anchor anchor)
            implements Shape {}
}
