package org.sealwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.shell.ShellModule;
import org.sealwright.store.database.StartProfile;
import org.sealwright.store.files.Computer;

/// Kinds of findings are bare texts, by which one plugin mends what another finds: here they are held together.
class KindsOfFindingsTest {
    private static final Key<Set<FindingSource>> SOURCES = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<FindingAction>> ACTIONS = Key.get(new TypeLiteral<>() {});

    /// Seen in the report and on the command line; nothing can be done about them here, or the card leads on.
    private static final Set<String> WITHOUT_BUTTON = Set.of(
            "certificates.legacyPolicy",
            "certificates.validTooLong",
            "certificates.otherUses",
            "certificates.notChecked",
            "trust.byHand",
            "trust.policyUnreadable");

    @TempDir
    Path temporary;

    private List<Injector> plugins = List.of();

    @BeforeEach
    void allPluginsOfTheWindow() {
        var computer = new Computer(
                Computer.Platform.LINUX,
                Map.of("SEALWRIGHT_DATA", temporary.resolve("data").toString()),
                Map.of());
        var house = Guice.createInjector(
                PluginLoader.strict(),
                new HouseModule(
                        Ground.on(computer),
                        new LoadedPlugins(),
                        new LoadedFindings(),
                        new StartProfile.Own(),
                        () -> false),
                new ShellModule());
        plugins = ServiceLoader.load(SealwrightPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(plugin -> house.createChildInjector(
                        plugin.useCases(), plugin.window(), new ContributionPoints(), new WindowContributionPoints()))
                .toList();
    }

    private Set<String> found() {
        return plugins.stream()
                .flatMap(plugin -> plugin.getInstance(SOURCES).stream())
                .flatMap(source -> source.kinds().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> mended() {
        return plugins.stream()
                .flatMap(plugin -> plugin.getInstance(ACTIONS).stream())
                .flatMap(action -> action.kinds().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyActionIsForAKindThatASourceFinds() {
        assertThat(found()).isNotEmpty().containsAll(mended());
    }

    @Test
    void everyKindHasItsActionUnlessItIsADetail() {
        assertThat(found().stream().filter(kind -> !mended().contains(kind)))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_BUTTON);
    }
}
