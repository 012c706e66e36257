package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.desktop.Autostart;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;

/// Keeps the entry that starts the daily check when the user logs in as the setting says, from the start of the
/// window on: what the organisation decides is so without anybody clicking.
final class CheckAtLogin {
    private final Settings settings;
    private final Autostart autostart;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final AccountWords words;
    private boolean wanted;

    @Inject
    CheckAtLogin(Settings settings, Autostart autostart, Dialogs dialogs, EventThread eventThread, AccountWords words) {
        this.settings = settings;
        this.autostart = autostart;
        this.dialogs = dialogs;
        this.eventThread = eventThread;
        this.words = words;
        this.wanted = settings.value(CommonSettings.CHECK_AT_LOGIN);
        try {
            if (wanted) {
                autostart.check(true);
            } else {
                autostart.forgetOwn();
            }
        } catch (Problem e) {
            // Nobody asked for it now; whoever changes the setting is told.
            System.getLogger(CheckAtLogin.class.getName())
                    .log(System.Logger.Level.WARNING, "the check at login is not as the setting says", e);
        }
        settings.onChange(this::changed);
    }

    /// On the thread that changed a setting, which is not the event thread.
    private synchronized void changed() {
        boolean now = settings.value(CommonSettings.CHECK_AT_LOGIN);
        if (now == wanted) {
            return;
        }
        wanted = now;
        try {
            autostart.check(now);
        } catch (Problem e) {
            eventThread.later(() -> dialogs.failure(e));
        }
        if (now && !autostart.possible()) {
            eventThread.later(() -> dialogs.message(
                    words.get("settings.accounts.title"),
                    words.get("accounts.atLogin.notPossible"),
                    List.of(words.get("accounts.atLogin.notPossible.advice"))));
        }
    }
}
