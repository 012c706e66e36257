package org.sealwright.shell.settings;

import jakarta.inject.Inject;
import org.sealwright.core.settings.Effective;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.Locked;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;

/// Reads and writes settings for controls: writing in the background, hearing of changes on the event thread.
public final class SettingsPresenter {
    private final Settings settings;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final Words words;

    @Inject
    public SettingsPresenter(Settings settings, Tasks tasks, Dialogs dialogs, EventThread eventThread, Words words) {
        this.settings = settings;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.eventThread = eventThread;
        this.words = words;
    }

    public <T> Effective<T> get(Setting<T> setting) {
        return settings.get(setting);
    }

    /// Who decided what is locked.
    public String lockedBy() {
        return Locked.by(settings, new Texts.Language(words.locale()));
    }

    /// @param refused runs if it could not be stored, so that the control can show the old value again
    public <T> void set(Setting<T> setting, T value, Runnable refused) {
        if (value.equals(settings.value(setting))) {
            return;
        }
        tasks.run(
                words.get("settings.saving"),
                _ -> {
                    settings.set(setting, value);
                    return value;
                },
                _ -> {},
                failure -> {
                    dialogs.failure(failure);
                    refused.run();
                });
    }

    Subscription onChange(Runnable listener) {
        return settings.onChange(() -> eventThread.run(listener));
    }
}
