package org.sealwright.shell.settings;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.ui.Page;
import org.sealwright.shell.words.Words;

/// The page of the settings: the window's own group first, then the plugins', then which plugins run.
public final class SettingsPage {
    /// Also its prefix in the texts.
    public static final String ID = "settings";

    private final SettingsPresenter presenter;
    private final Words words;

    @Inject
    public SettingsPage(SettingsPresenter presenter, Words words) {
        this.presenter = presenter;
        this.words = words;
    }

    /// Last in the navigation.
    public Page with(List<SettingsGroup> groups, List<PluginState> plugins) {
        var all = Stream.concat(OwnSettings.of(words.texts()).stream(), groups.stream())
                .sorted(Comparator.comparingInt(SettingsGroup::order))
                .toList();
        return new Page(
                ID,
                Integer.MAX_VALUE,
                words.texts(),
                Words.class,
                () -> new SettingsView(presenter, words, all, plugins));
    }
}
