package org.sealwright.launcher;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.cli.CliModule;
import org.sealwright.plugin.DeclaredSettings;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.settings.OwnSettings;
import org.sealwright.store.database.StartProfile;

/// Asks every plugin for its settings, in a house of its own for each language; it is that of the command line, as that
/// needs no display.
final class PluginSettings implements DeclaredSettings {
    private static final Key<Set<SettingsGroup>> SETTINGS = Key.get(new TypeLiteral<>() {});

    private final Ground ground;

    PluginSettings(Ground ground) {
        this.ground = ground;
    }

    @Override
    public List<SettingsGroup> in(Texts.Language language) {
        var here = ground.in(language);
        var house = Guice.createInjector(
                PluginLoader.strict(),
                new HouseModule(here, new LoadedPlugins(), new LoadedFindings(), new StartProfile.Own(), () -> false),
                new CliModule(),
                new RunCommand.Outside());
        var ofPlugins = here
                .loaderOfAll()
                .load(
                        house,
                        plugin -> List.of(plugin.useCases(), new ContributionPoints()),
                        injector -> injector.getInstance(SETTINGS))
                .stream()
                .flatMap(Set::stream);
        return Stream.concat(OwnSettings.in(language).stream(), ofPlugins)
                .sorted(Comparator.comparingInt(SettingsGroup::order).thenComparing(SettingsGroup::id))
                .toList();
    }
}
