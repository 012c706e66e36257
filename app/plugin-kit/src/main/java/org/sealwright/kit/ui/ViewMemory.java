package org.sealwright.kit.ui;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.Timer;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;

/// Remembers from one start to the next how the user arranged what is shown: columns, their widths and order, which
/// parts are open. What changes is written off the event thread, and only when nothing more has changed for a
/// moment, so that dragging an edge writes once. On the event thread.
public final class ViewMemory {
    private static final int MOMENT_MILLISECONDS = 800;

    private final Settings settings;
    private final Tasks tasks;
    private final String title;
    private final Map<String, String> unwritten = new LinkedHashMap<>();
    private final Timer timer = new Timer(MOMENT_MILLISECONDS, _ -> write());

    @Inject
    public ViewMemory(Settings settings, Tasks tasks, Texts.Language language) {
        this.settings = settings;
        this.tasks = tasks;
        this.title = Texts.beside(PlainWords.class, language).get("memory.task");
        timer.setRepeats(false);
    }

    public <T> T value(Setting<T> setting) {
        var newer = unwritten.get(setting.key());
        return newer == null ? settings.value(setting) : setting.read(newer);
    }

    public <T> void keep(Setting<T> setting, T value) {
        if (!value(setting).equals(value)) {
            unwritten.put(setting.key(), setting.write(value));
            timer.restart();
        }
    }

    /// Writes what is not written yet, now: a page is left.
    public void write() {
        timer.stop();
        if (unwritten.isEmpty()) {
            return;
        }
        var changes = Map.copyOf(unwritten);
        tasks.run(
                title,
                _ -> {
                    for (var change : changes.entrySet()) {
                        settings.set(text(change.getKey()), change.getValue());
                    }
                    return changes;
                },
                written -> written.forEach(unwritten::remove),
                // Not worth a word: for this session it holds all the same.
                _ -> {});
    }

    private static Setting<String> text(String key) {
        return Setting.internal(key, "", text -> text, text -> text);
    }
}
