package org.sealwright.store.desktop;

import java.io.IOException;
import java.util.List;
import org.sealwright.store.files.Computer;

/// Messages through `notify-send`, which speaks to whatever desktop runs (freedesktop.org, Desktop Notifications).
/// It is started with fixed arguments, never through a shell; title and text are two of them.
public final class NotifySend implements Notifier {
    private final Computer computer;
    private final Programs programs;

    public NotifySend(Computer computer) {
        this(computer, Programs.here());
    }

    NotifySend(Computer computer, Programs programs) {
        this.computer = computer;
        this.programs = programs;
    }

    @Override
    public boolean show(String title, String text) {
        if (!hasDisplay()) {
            return false;
        }
        try {
            var command =
                    List.of("notify-send", "--app-name=Sealwright", "--icon=dialog-warning", "--", title, plain(text));
            return programs.run(command).exitCode() == 0;
        } catch (IOException e) {
            System.getLogger(NotifySend.class.getName())
                    .log(System.Logger.Level.DEBUG, "there is no notify-send, or nobody listens to it", e);
            return false;
        }
    }

    private boolean hasDisplay() {
        var environment = computer.environment();
        return !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// Many desktops take the text for markup.
    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
