package org.sealwright.launcher;

import jakarta.inject.Inject;
import org.sealwright.shell.notices.TrayMessage;
import org.sealwright.store.desktop.Notifier;
import org.sealwright.store.desktop.NotifySend;
import org.sealwright.store.files.Computer;

/// Messages by the means of this desktop: `notify-send` on Linux, elsewhere the notification area. No class of AWT
/// is loaded before a message is to be shown there.
final class DesktopNotifier implements Notifier {
    private final Computer computer;

    @Inject
    DesktopNotifier(Computer computer) {
        this.computer = computer;
    }

    @Override
    public boolean show(String title, String text) {
        return switch (computer.platform()) {
            case LINUX -> new NotifySend(computer).show(title, text);
            case WINDOWS, MACOS -> new TrayMessage().show(title, text);
        };
    }
}
