package org.sealwright.launcher;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sealwright.cli.CliModule;
import org.sealwright.cli.CommandLineRoom;
import org.sealwright.cli.CommandWord;
import org.sealwright.cli.Product;
import org.sealwright.cli.Streams;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.shell.look.Brand;
import org.sealwright.store.database.StartProfile;

/// Runs one command and gives its exit code. Loads no Swing class.
final class RunCommand {
    private static final Key<Set<CliCommand>> COMMANDS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<FindingSource>> SOURCES = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<CertificateNote>> NOTES = Key.get(new TypeLiteral<>() {});

    /// What one plugin adds; all but the commands is made when it is asked for, as most commands need none of it.
    private record Contribution(Set<CliCommand> commands, Supplier<Set<FindingSource>> sources) {}

    private RunCommand() {}

    static int run(Start.OfCommand start) {
        BesideWiring.begin();
        var ground = Ground.find();
        ground.troubles().forEach(System.err::println);
        ground.onAuditTrouble(System.err::println);
        return run(start.arguments(), ground, new Outside());
    }

    /// @param outside the process around it
    static int run(List<String> arguments, Ground ground, Module outside) {
        var loaded = new LoadedPlugins();
        var findings = new LoadedFindings();
        var house = Guice.createInjector(
                PluginLoader.strict(),
                new HouseModule(ground, loaded, findings, startProfile(arguments), () -> false),
                new CliModule(),
                outside);
        house.getInstance(ContributedNotes.class).are(List.of(() -> notes(ground, house)));
        var plugins = ground.pluginLoader(loaded);
        Function<SealwrightPlugin, List<Module>> modules = plugin -> List.of(
                plugin.useCases(), plugin.commandLine(), new ContributionPoints(), new CommandContributionPoints());
        Function<Injector, Contribution> contents =
                injector -> new Contribution(injector.getInstance(COMMANDS), injector.getProvider(SOURCES)::get);
        var contributions = CommandWord.of(arguments)
                .map(word -> plugins.loadFor(word, house, modules, contents))
                .orElseGet(() -> plugins.load(house, modules, contents));
        contributions.forEach(contribution -> findings.add(contribution.sources()));
        var room = house.getInstance(CommandLineRoom.class);
        ground.otherFolder().ifPresent(room::refuse);
        return room.run(
                arguments,
                contributions.stream().flatMap(each -> each.commands().stream()).toList(),
                forbidden(arguments, ground, loaded));
    }

    /// The command that is asked for, if its plugin must not start.
    private static Map<String, ForbiddenByPolicy> forbidden(
            List<String> arguments, Ground ground, LoadedPlugins loaded) {
        var forbidden = new HashMap<String, ForbiddenByPolicy>();
        CommandWord.of(arguments).ifPresent(word -> loaded.switchedOff(word)
                .flatMap(ground.policy().plugins()::rule)
                .ifPresent(rule -> forbidden.put(word, ground.settings().forbidden(rule))));
        return forbidden;
    }

    /// Remarks of all plugins on certificates, for the few commands that show them: the plugin of such a command
    /// may be the only one that was built.
    private static Set<CertificateNote> notes(Ground ground, Injector house) {
        return ground
                .pluginLoader(new LoadedPlugins())
                .load(
                        house,
                        plugin -> List.of(plugin.useCases(), new ContributionPoints()),
                        injector -> injector.getInstance(NOTES))
                .stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /// What the session starts when the user logs in is about the profile the window showed last; every other
    /// command is about the own one, unless it is told.
    private static StartProfile startProfile(List<String> arguments) {
        boolean named = arguments.stream().anyMatch(argument -> argument.startsWith("--profile"));
        return arguments.contains("--notify") && !named ? new StartProfile.LastChosen() : new StartProfile.Own();
    }

    /// The process around the terminal room.
    static final class Outside extends AbstractModule {
        @Override
        protected void configure() {
            // The document goes out in UTF-8 whatever the terminal speaks (RFC 8259 section 8.1).
            var json = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
            bind(Streams.class).toInstance(new Streams(System.out, System.err, System.in, json));
            var brand = new Brand();
            bind(Product.class).toInstance(new Product(brand.name(), brand.version()));
        }
    }
}
