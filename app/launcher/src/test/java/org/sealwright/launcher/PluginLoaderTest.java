package org.sealwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.cli.CliModule;
import org.sealwright.cli.CommandLineRoom;
import org.sealwright.cli.Product;
import org.sealwright.cli.Streams;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.PluginState.State;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.Texts;
import org.sealwright.store.database.StartProfile;
import org.sealwright.store.files.Computer;
import org.sealwright.store.policy.FileOwners;

/// Loads plugins that are compiled here into jars of their own, as somebody else would ship them.
class PluginLoaderTest {
    private static final Computer LINUX = new Computer(Computer.Platform.LINUX, Map.of(), Map.of());

    private static final Key<Set<CliCommand>> COMMANDS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<FindingSource>> SOURCES = Key.get(new TypeLiteral<>() {});

    @TempDir
    Path temporary;

    private final LoadedPlugins loaded = new LoadedPlugins();
    private final LoadedFindings found = new LoadedFindings();
    private Injector house = Guice.createInjector();

    /// The house as the command line builds it, over empty folders.
    @BeforeEach
    void aHouse() {
        var computer = new Computer(
                Computer.Platform.LINUX,
                Map.of("SEALWRIGHT_DATA", temporary.resolve("data").toString()),
                Map.of());
        var silence = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var streams = new Streams(silence, silence, InputStream.nullInputStream(), silence);
        house = Guice.createInjector(
                PluginLoader.strict(),
                new HouseModule(Ground.on(computer), loaded, new LoadedFindings(), new StartProfile.Own(), () -> false),
                new CliModule(),
                binder -> {
                    binder.bind(Streams.class).toInstance(streams);
                    binder.bind(Product.class).toInstance(new Product("Sealwright", "0"));
                });
    }

    @Test
    void bundledPluginsStart() throws IOException {
        load(PluginPolicy.NONE, safeFolder());
        assertThat(loaded.states()).extracting(PluginState::state).containsOnly(State.STARTED);
        assertThat(loaded.states()).extracting(PluginState::id).contains("certificates");
    }

    @Test
    void theCommandsABundledPluginNamesAreThoseItAdds() {
        for (var plugin : ServiceLoader.load(SealwrightPlugin.class)) {
            var added = List.copyOf(house.createChildInjector(modules(plugin)).getInstance(COMMANDS));
            assertThat(plugin.commands())
                    .as(plugin.id())
                    .allMatch(
                            word -> house.getInstance(CommandLineRoom.class).run(List.of(word, "--help"), added) == 0);
        }
    }

    @Test
    void forItsCommandOnlyThePluginThatHasItIsBuilt() throws IOException {
        loader(PluginPolicy.NONE, safeFolder()).loadFor("requests", house, PluginLoaderTest::modules, _ -> "");
        assertThat(loaded.states()).extracting(PluginState::id).containsExactly("csr");
    }

    @Test
    void forAWordThatNoneNamesAllAreBuilt() throws IOException {
        var folder = safeFolder();
        SamplePlugins.works(folder);
        loader(PluginPolicy.NONE, folder).loadFor("plugins", house, PluginLoaderTest::modules, _ -> "");
        assertThat(loaded.states()).extracting(PluginState::id).contains("csr", "certificates", "sample");
    }

    @Test
    void oneThatDoesNotSayItsIdStopsNoCommand() throws IOException {
        var folder = safeFolder();
        SamplePlugins.doesNotSayItsId(folder, "seals");
        loader(PluginPolicy.NONE, folder).loadFor("seals", house, PluginLoaderTest::modules, _ -> "");
        assertThat(loaded.states()).extracting(PluginState::id).contains("csr", "certificates");
        assertThat(loaded.states())
                .filteredOn(state -> state.state() == State.FAILED)
                .singleElement()
                .satisfies(state -> assertThat(state.reason()).contains("the sample has no id"));
    }

    @Test
    void theBundledOnesHaveTheNamesOfTheirPages() throws IOException {
        load(PluginPolicy.NONE, safeFolder());
        assertThat(loaded.states())
                .extracting(PluginState::name)
                .contains("Overview", "Certificates", "Requests", "Authorities", "Accounts", "Backup");
    }

    @Nested
    class ThirdPartyPlugins {
        @Test
        void theSamplePluginStartsAndContributes() throws IOException {
            var folder = safeFolder();
            SamplePlugins.works(folder);
            assertThat(load(PluginPolicy.NONE, folder)).contains("sample.SampleCommand");
            assertThat(state("sample")).isEqualTo(new PluginState("sample", State.STARTED, ""));
            assertThat(found.ask(Progress.none()).stream().flatMap(answer -> answer.found().stream()))
                    .contains(Finding.general("sample.hint", "all", Finding.Urgency.ADVICE, "A sample."));
        }

        @Test
        void onesThatCannotStartAreNamedAndTheOthersOpen() throws IOException {
            var folder = safeFolder();
            SamplePlugins.throwsOnStart(folder);
            SamplePlugins.lacksABinding(folder);
            SamplePlugins.lacksItsClass(folder);
            SamplePlugins.addsNothing(folder);
            SamplePlugins.works(folder);
            assertThat(load(PluginPolicy.NONE, folder)).contains("sample.SampleCommand");
            assertThat(state("throwing").state()).isEqualTo(State.FAILED);
            assertThat(state("throwing").reason()).contains("the sample refuses to start");
            assertThat(state("unbound").state()).isEqualTo(State.FAILED);
            assertThat(state("unbound").reason()).contains("java.lang.Runnable");
            assertThat(state("empty").state()).isEqualTo(State.STARTED);
            assertThat(state("sample").state()).isEqualTo(State.STARTED);
            assertThat(loaded.states())
                    .anyMatch(state ->
                            state.state() == State.FAILED && state.reason().contains("sample.MissingPlugin"));
        }

        @Test
        void policySwitchesOneOffByItsId() throws IOException {
            var folder = safeFolder();
            SamplePlugins.works(folder);
            assertThat(load(policyWithout("sample"), folder)).doesNotContain("sample.SampleCommand");
            assertThat(state("sample").state()).isEqualTo(State.SWITCHED_OFF);
        }

        @Test
        void aSecondOneWithTheSameIdDoesNotStart() throws IOException {
            var folder = safeFolder();
            SamplePlugins.works(folder);
            Files.copy(folder.resolve("sample.jar"), folder.resolve("twin.jar"));
            load(PluginPolicy.NONE, folder);
            assertThat(loaded.states())
                    .filteredOn(state -> state.id().equals("sample"))
                    .extracting(PluginState::state)
                    .containsExactly(State.STARTED, State.FAILED);
        }

        @Test
        void aFolderThatOthersCanWriteToIsRefused() throws IOException {
            var folder = safeFolder();
            SamplePlugins.works(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
            assertThat(load(PluginPolicy.NONE, folder)).doesNotContain("sample.SampleCommand");
            assertThat(state(folder.toString()).state()).isEqualTo(State.REFUSED);
            assertThat(state(folder.toString()).reason()).contains("others than the administrator can write");
        }

        @Test
        void aJarThatOthersCanWriteToIsRefused() throws IOException {
            var folder = safeFolder();
            SamplePlugins.works(folder);
            Files.setPosixFilePermissions(folder.resolve("sample.jar"), PosixFilePermissions.fromString("rw-rw-r--"));
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
            load(PluginPolicy.NONE, folder);
            assertThat(state(folder.resolve("sample.jar").toString()).state()).isEqualTo(State.REFUSED);
        }

        @Test
        void aLinkThatLeadsNowhereIsNamedAndHidesNoOther() throws IOException {
            var folder = safeFolder();
            var dangling = Files.createSymbolicLink(folder.resolve("a.jar"), folder.resolve("nothing-here.jar"));
            SamplePlugins.works(folder);
            assertThat(load(PluginPolicy.NONE, folder)).contains("sample.SampleCommand");
            assertThat(state(dangling.toString()).state()).isEqualTo(State.REFUSED);
            assertThat(state("sample").state()).isEqualTo(State.STARTED);
        }

        @Test
        void aFolderOfAnotherAccountIsRefused() throws IOException {
            var folder = safeFolder();
            SamplePlugins.works(folder);
            var folders = new PluginFolders(List.of(folder), FileOwners.on(LINUX, Optional.empty()));
            if (Files.getOwner(folder).getName().equals("root")) {
                // Root's own places are always safe; give the folder away.
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            }
            new PluginLoader(
                            PluginPolicy.NONE,
                            folders,
                            loaded,
                            "Set by Example Clinic",
                            new Texts.Language(Locale.ROOT))
                    .load(house, plugin -> List.of(plugin.useCases(), plugin.commandLine()), _ -> "");
            assertThat(state(folder.toString()).state()).isEqualTo(State.REFUSED);
        }

        @Test
        void aFolderThatIsNotThereIsNoNews() throws IOException {
            load(PluginPolicy.NONE, safeFolder().resolve("nothing-here"));
            assertThat(loaded.states()).extracting(PluginState::state).containsOnly(State.STARTED);
        }
    }

    /// The names of the command classes that the started plugins add.
    private List<String> load(PluginPolicy policy, Path folder) throws IOException {
        var names = new ArrayList<String>();
        loader(policy, folder)
                .load(house, PluginLoaderTest::modules, injector -> {
                    found.add(injector.getProvider(SOURCES)::get);
                    return injector.getInstance(COMMANDS).stream()
                            .map(command -> command.getClass().getName())
                            .toList();
                })
                .forEach(names::addAll);
        return names;
    }

    private PluginLoader loader(PluginPolicy policy, Path folder) throws IOException {
        var folders = new PluginFolders(List.of(folder), FileOwners.on(LINUX, Optional.of(temporary)));
        return new PluginLoader(policy, folders, loaded, "Set by Example Clinic", new Texts.Language(Locale.ROOT));
    }

    private static PluginPolicy policyWithout(String id) {
        return new PluginPolicy(Set.of(id), Optional.empty());
    }

    private PluginState state(String id) {
        return loaded.states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + loaded.states()));
    }

    private Path safeFolder() throws IOException {
        var folder = temporary.resolve("plugins");
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }

    /// What the command line builds of a plugin.
    private static List<Module> modules(SealwrightPlugin plugin) {
        return List.of(
                plugin.useCases(), plugin.commandLine(), new ContributionPoints(), new CommandContributionPoints());
    }
}
