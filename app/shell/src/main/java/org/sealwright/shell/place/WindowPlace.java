package org.sealwright.shell.place;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the window stands on the screens.
public final class WindowPlace {
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,6}),(-?\\d{1,6}),(\\d{1,6}),(\\d{1,6})");
    /// So much of the title bar must be on a screen for the window to be caught with the mouse.
    private static final int CATCHABLE_WIDTH = 120;

    private static final int CATCHABLE_HEIGHT = 24;

    private WindowPlace() {}

    public static String text(Rectangle bounds) {
        return bounds.x + "," + bounds.y + "," + bounds.width + "," + bounds.height;
    }

    /// @return empty for a text that is none of ours
    public static Optional<Rectangle> of(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new Rectangle(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)),
                        Integer.parseInt(match.group(4))))
                : Optional.empty();
    }

    /// The remembered place if it can still be seen, else the middle of the first screen.
    ///
    /// @param screens usable areas, the main screen first
    /// @param least   never smaller, unless the screen is
    public static Rectangle fitted(
            Optional<Rectangle> remembered, List<Rectangle> screens, Dimension usual, Dimension least) {
        return remembered
                .flatMap(bounds -> screens.stream()
                        .filter(screen -> catchable(bounds, screen))
                        .findFirst()
                        .map(screen -> new Rectangle(
                                bounds.getLocation(),
                                new Dimension(
                                        Math.clamp(bounds.width, Math.min(least.width, screen.width), screen.width),
                                        Math.clamp(
                                                bounds.height, Math.min(least.height, screen.height), screen.height)))))
                .orElseGet(() -> middle(screens.getFirst(), usual));
    }

    private static boolean catchable(Rectangle bounds, Rectangle screen) {
        var title = new Rectangle(bounds.x, bounds.y, bounds.width, CATCHABLE_HEIGHT).intersection(screen);
        return title.width >= CATCHABLE_WIDTH && title.height >= CATCHABLE_HEIGHT;
    }

    private static Rectangle middle(Rectangle screen, Dimension usual) {
        int width = Math.min(usual.width, screen.width);
        int height = Math.min(usual.height, screen.height);
        return new Rectangle(
                screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
    }
}
