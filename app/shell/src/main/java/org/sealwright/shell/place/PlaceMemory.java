package org.sealwright.shell.place;

import com.formdev.flatlaf.util.UIScale;
import jakarta.inject.Inject;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.ScreenRoom;
import org.sealwright.shell.words.Words;

/// Remembers from one start to the next where the user put the windows beside the main one, dialogs and the
/// guide, and how large they were made. Sizes are kept as at 100 %, so that they follow the size of the text. On
/// the event thread.
public final class PlaceMemory {
    /// Window managers move a window by the width of its frame, or make it so much smaller; that is nobody's wish.
    private static final int NUDGE = 32;

    private final Settings settings;
    private final Tasks tasks;
    private final Words words;

    @Inject
    public PlaceMemory(Settings settings, Tasks tasks, Words words) {
        this.settings = settings;
        this.tasks = tasks;
        this.words = words;
    }

    /// How large a window is.
    ///
    /// @param usual before the user has made it larger or smaller
    /// @param least what it needs
    public record Size(Dimension usual, Dimension least) {}

    /// Where a window opens: where the user left it, if that is on this screen, else over the middle of its
    /// owner. All of it is on the screen.
    ///
    /// @param window its name
    /// @param owner  bounds of the window it is opened from
    /// @param screen the usable part of the screen of its owner
    public Rectangle opening(String window, Size size, Rectangle owner, Rectangle screen) {
        var left = WindowPlace.of(settings.value(setting(window)))
                .map(kept -> new Rectangle(kept.getLocation(), UIScale.scale(kept.getSize())));
        var wanted = left.map(Rectangle::getSize).orElse(size.usual());
        var fitting =
                new Dimension(Math.max(wanted.width, size.least().width), Math.max(wanted.height, size.least().height));
        var place = left.filter(screen::intersects)
                .map(Rectangle::getLocation)
                .orElseGet(() -> new Point(
                        owner.x + (owner.width - fitting.width) / 2, owner.y + (owner.height - fitting.height) / 2));
        return new ScreenRoom(screen).holding(new Rectangle(place, fitting));
    }

    /// Keeps what the user did to a window.
    ///
    /// @param placed where the program had put it, and how large
    /// @param left   where it was when it was closed
    public void closed(String window, Rectangle placed, Rectangle left) {
        int change = Math.max(
                Math.max(Math.abs(left.x - placed.x), Math.abs(left.y - placed.y)),
                Math.max(Math.abs(left.width - placed.width), Math.abs(left.height - placed.height)));
        if (change <= NUDGE) {
            return;
        }
        var size = new Dimension(UIScale.unscale(left.width), UIScale.unscale(left.height));
        var text = WindowPlace.text(new Rectangle(left.getLocation(), size));
        tasks.run(
                words.get("settings.saving"),
                _ -> {
                    settings.set(setting(window), text);
                    return text;
                },
                _ -> {},
                _ -> {
                    // Next time it opens as it usually does; nothing the user asked for failed.
                });
    }

    private static Setting<String> setting(String window) {
        return Setting.internal("window.place." + window, "", text -> text, text -> text);
    }
}
