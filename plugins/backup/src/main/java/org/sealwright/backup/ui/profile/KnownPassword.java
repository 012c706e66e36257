package org.sealwright.backup.ui.profile;

import jakarta.inject.Inject;
import java.util.Optional;
import org.sealwright.backup.usecase.password.PasswordStatus;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.EventThread;

/// Whether the profile has a primary password, for menus, which cannot wait for a file: it is read when a menu first
/// wants to know, and again after each change. On the event thread.
final class KnownPassword {
    private final CurrentProfile current;
    private final EventThread eventThread;
    private final PageReading<Boolean> reading;
    private Optional<Boolean> isSet = Optional.empty();
    private int asked;

    @Inject
    KnownPassword(
            PasswordStatus status,
            CurrentProfile current,
            Tasks tasks,
            EventThread eventThread,
            Commands commands,
            ProfileWords words) {
        this.current = current;
        this.eventThread = eventThread;
        reading = new PageReading<>(
                tasks,
                words.get("password.reading"),
                _ -> status.status().isSet(),
                read -> {
                    isSet = Optional.of(read);
                    commands.refresh();
                },
                // Then the command itself says what is wrong.
                _ -> isSet = Optional.empty());
    }

    /// As long as it is not known, there may be one.
    boolean mayBeSet() {
        // The first time the menu is made, before the window is seen: no file is read for that.
        if (++asked == 2) {
            current.onChange(() -> eventThread.later(reading::read));
            reading.read();
        }
        return isSet.orElse(true);
    }
}
