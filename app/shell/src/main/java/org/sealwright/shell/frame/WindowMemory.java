package org.sealwright.shell.frame;

import com.formdev.flatlaf.util.UIScale;
import jakarta.inject.Inject;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.ScreenRoom;
import org.sealwright.shell.place.WindowPlace;
import org.sealwright.shell.words.Words;

/// Remembers from one start to the next where the window was and which page was in front.
public final class WindowMemory {
    static final Setting<String> BOUNDS = Setting.text("window.bounds", "");
    static final Setting<Boolean> MAXIMIZED = Setting.flag("window.maximized", false);
    static final Setting<String> PAGE = Setting.text("window.page", "");

    private static final Dimension USUAL = new Dimension(1080, 720);
    private static final Dimension LEAST = new Dimension(640, 420);

    private final Settings settings;
    private final Tasks tasks;
    private final Words words;
    private @Nullable Rectangle normalBounds;

    @Inject
    public WindowMemory(Settings settings, Tasks tasks, Words words) {
        this.settings = settings;
        this.tasks = tasks;
        this.words = words;
    }

    /// The page that was in front, if any.
    Optional<String> page() {
        var page = settings.value(PAGE);
        return page.isEmpty() ? Optional.empty() : Optional.of(page);
    }

    /// Puts the frame where it was.
    void restore(JFrame frame) {
        var screens = screens();
        var least = UIScale.scale(LEAST);
        var main = screens.getFirst();
        frame.setMinimumSize(new Dimension(Math.min(least.width, main.width), Math.min(least.height, main.height)));
        var bounds = WindowPlace.fitted(WindowPlace.of(settings.value(BOUNDS)), screens, UIScale.scale(USUAL), least);
        frame.setBounds(bounds);
        normalBounds = bounds;
        if (settings.value(MAXIMIZED)) {
            frame.setExtendedState(Frame.MAXIMIZED_BOTH);
        }
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                noteBounds(frame);
            }

            @Override
            public void componentMoved(ComponentEvent event) {
                noteBounds(frame);
            }
        });
    }

    private void noteBounds(JFrame frame) {
        if ((frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == 0) {
            normalBounds = frame.getBounds();
        }
    }

    /// Writes it down; `finished` runs on the event thread afterwards, whether or not that was possible.
    void save(JFrame frame, String page, Runnable finished) {
        noteBounds(frame);
        boolean maximized = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) != 0;
        var bounds = normalBounds;
        tasks.run(
                words.get("settings.saving"),
                _ -> {
                    if (bounds != null) {
                        keep(BOUNDS, WindowPlace.text(bounds));
                    }
                    keep(MAXIMIZED, maximized);
                    keep(PAGE, page);
                    return page;
                },
                _ -> finished.run(),
                // Not worth keeping the window open for: next time it opens in the middle of the screen.
                _ -> finished.run());
    }

    private <T> void keep(Setting<T> setting, T value) throws Exception {
        if (!settings.value(setting).equals(value)) {
            settings.set(setting, value);
        }
    }

    private static List<Rectangle> screens() {
        var environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        var main = environment.getDefaultScreenDevice();
        return Stream.concat(
                        Stream.of(main),
                        Arrays.stream(environment.getScreenDevices()).filter(screen -> !screen.equals(main)))
                .map(screen -> ScreenRoom.of(screen.getDefaultConfiguration()).bounds())
                .toList();
    }
}
