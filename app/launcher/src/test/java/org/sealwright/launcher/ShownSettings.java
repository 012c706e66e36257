package org.sealwright.launcher;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.settings.SettingsPage;
import org.sealwright.shell.settings.SettingsPresenter;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;

/// The settings page of the window, without the window.
final class ShownSettings {
    private static final List<String> OWN = List.of("organisation", "window", "pluginPolicy");

    private final Container page;

    private ShownSettings(Container page) {
        this.page = page;
    }

    /// @param groups of program and plugins
    static ShownSettings of(Settings settings, List<SettingsGroup> groups, Texts.Language language)
            throws InterruptedException, InvocationTargetException {
        var words = new Words(language);
        var presenter = new SettingsPresenter(settings, new SameThreadTasks(), new FakeDialogs(), new AtOnce(), words);
        var ofPlugins =
                groups.stream().filter(group -> !OWN.contains(group.id())).toList();
        var made = new CopyOnWriteArrayList<JComponent>();
        EventQueue.invokeAndWait(() -> made.add(new SettingsPage(presenter, words)
                .with(ofPlugins, List.of())
                .view()
                .get()
                .component()));
        return new ShownSettings(made.getFirst());
    }

    /// All components of that name.
    List<Component> find(String name) {
        return find(page, name);
    }

    private static List<Component> find(Container parent, String name) {
        var found = new ArrayList<Component>();
        for (var child : parent.getComponents()) {
            if (name.equals(child.getName())) {
                found.add(child);
            }
            if (child instanceof Container container) {
                found.addAll(find(container, name));
            }
        }
        return found;
    }

    /// Everything happens where it is asked for.
    private static final class AtOnce implements EventThread {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public <T> T ask(Supplier<T> question) {
            return question.get();
        }

        @Override
        public Subscription after(Duration delay, Runnable work) {
            return () -> {};
        }
    }
}
