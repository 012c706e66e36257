package org.sealwright.overview.timeline;

import org.sealwright.overview.timeline.Picture.Box;

/// Where the stripes of a hatched box lie.
public final class Hatching {
    public static final double FIRST = 5;
    public static final double STEP = 8;
    private static final double STRIPE = 3;

    private Hatching() {}

    /// Of the stripe at `x`, so that it ends with its box.
    public static double width(Box box, double x) {
        return Math.min(STRIPE, box.x() + box.width() - x);
    }
}
