package org.sealwright.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.text.ProductName;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Texts;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Runs one command line and gives its exit code.
public final class CommandLineRoom {
    private final RootCommand root;
    private final Map<String, Provider<CliCommand>> own;
    private final CheckAnswer check;
    private final Failures failures;
    private final Streams streams;
    private final Product product;
    private final Profiles profiles;
    private final CurrentProfile current;
    private final EarlyLogin login;
    private final Texts.Language language;
    private Optional<Problem> refusal = Optional.empty();

    @Inject
    CommandLineRoom(
            RootCommand root,
            @OwnCommands Map<String, Provider<CliCommand>> own,
            CheckAnswer check,
            Failures failures,
            Streams streams,
            Product product,
            Profiles profiles,
            CurrentProfile current,
            EarlyLogin login,
            Texts.Language language) {
        this.root = root;
        this.own = own;
        this.check = check;
        this.failures = failures;
        this.streams = streams;
        this.product = product;
        this.profiles = profiles;
        this.current = current;
        this.login = login;
        this.language = language;
    }

    /// No command runs here, and each says why; help is still given.
    public void refuse(Problem problem) {
        refusal = Optional.of(problem);
    }

    /// @param ofPlugins commands that plugins add; one whose name is taken already is left out and reported
    /// @return the exit code (design.md section 4)
    public int run(List<String> arguments, List<CliCommand> ofPlugins) {
        return run(arguments, ofPlugins, Map.of());
    }

    /// @param forbidden why a command must not run, by its name
    public int run(List<String> arguments, List<CliCommand> ofPlugins, Map<String, ? extends Problem> forbidden) {
        boolean json = arguments.contains("--json");
        var reading = new CommandReading(arguments, language);
        var commandLine = CommandWord.of(arguments)
                .filter(word -> !own.containsKey(word))
                .map(word -> CommandReading.named(word, ofPlugins))
                .filter(named -> !named.isEmpty())
                .map(named -> commandLine(reading, named, Map.of(), json))
                .orElseGet(() -> commandLine(reading, all(ofPlugins), forbidden, json));
        return heard(commandLine.execute(arguments.toArray(String[]::new)));
    }

    /// What was asked for was not done if nobody got the answer, whatever the command thinks of itself.
    private int heard(int exitCode) {
        boolean textLost = streams.out().checkError();
        boolean documentLost = streams.json().checkError();
        if (!textLost && !documentLost) {
            return exitCode;
        }
        streams.err().println(Texts.beside(CommandLineRoom.class, language).get("answer.lost"));
        return exitCode == 0 || exitCode == ExitCode.ATTENTION ? ExitCode.NOT_DONE : exitCode;
    }

    private List<CliCommand> all(List<CliCommand> ofPlugins) {
        return Stream.concat(own.values().stream().map(Provider::get), ofPlugins.stream())
                .toList();
    }

    private CommandLine commandLine(
            CommandReading reading, List<CliCommand> commands, Map<String, ? extends Problem> forbidden, boolean json) {
        var commandLine =
                reading.read(root).setCommandName(ProductName.current().command());
        commands.stream()
                .map(reading::read)
                .sorted((one, other) -> one.getCommandName().compareTo(other.getCommandName()))
                .forEach(command -> add(commandLine, command));
        forbidden.forEach((name, problem) -> add(commandLine, refusing(name, problem)));
        addCompletion(commandLine);
        commandLine.getCommandSpec().versionProvider(() -> new String[] {product.name() + " " + product.version()});
        commandLine
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(onTheProfile(checking(new CommandLine.RunLast())))
                .setParameterExceptionHandler((failure, _) -> failures.of(failure, json))
                .setExecutionExceptionHandler((failure, _, _) -> failures.of(failure));
        helpEverywhere(commandLine);
        return commandLine;
    }

    private void add(CommandLine root, CommandLine command) {
        if (root.getSubcommands().containsKey(command.getCommandName())) {
            streams.err()
                    .println(Texts.beside(CommandLineRoom.class, language)
                            .get("plugins.commandTaken", command.getCommandName()));
        } else {
            root.addSubcommand(command);
        }
    }

    /// Stands for a command that is not there, whatever follows it.
    private static CommandLine refusing(String name, Problem problem) {
        Callable<Integer> refusal = () -> {
            throw problem;
        };
        var spec = CommandLine.Model.CommandSpec.wrapWithoutInspection(refusal).name(name);
        spec.parser().unmatchedArgumentsAllowed(true).unmatchedOptionsArePositionalParams(true);
        spec.usageMessage().hidden(true);
        return new CommandLine(spec);
    }

    /// `generate-completion`, for those who make packages: a script for bash of all commands and options. Hidden.
    private static void addCompletion(CommandLine root) {
        var completion = new CommandLine(new AutoComplete.GenerateCompletion());
        completion.getCommandSpec().usageMessage().hidden(true);
        root.addSubcommand("generate-completion", completion);
    }

    private static void helpEverywhere(CommandLine commandLine) {
        commandLine.getCommandSpec().mixinStandardHelpOptions(true);
        commandLine.getSubcommands().values().forEach(CommandLineRoom::helpEverywhere);
    }

    /// Opens the profile that `--profile` names, with the password that is given, before any command runs.
    private IExecutionStrategy onTheProfile(IExecutionStrategy then) {
        return (ParseResult parsed) -> {
            if (refusal.isPresent() && !asksForHelp(parsed)) {
                return failures.of(refusal.get());
            }
            if (!asksForHelp(parsed)) {
                try {
                    open(
                            parsed.hasSubcommand()
                                    ? parsed.subcommand().commandSpec().name()
                                    : "");
                } catch (Problem | RuntimeException e) {
                    return failures.of(e);
                }
            }
            return then.execute(parsed);
        };
    }

    private void open(String command) throws Problem {
        var folder = root.options().profile();
        if (folder.isPresent()) {
            current.beginWith(profiles.at(folder.get()));
        }
        if (!own.containsKey(command)) {
            login.before(command);
        }
    }

    /// Asks what was found where `--check` stands in place of a command.
    private IExecutionStrategy checking(IExecutionStrategy otherwise) {
        return (ParseResult parsed) -> {
            if (root.check().isEmpty() || asksForHelp(parsed)) {
                return otherwise.execute(parsed);
            }
            if (!root.check().check() || parsed.hasSubcommand()) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        Texts.beside(CommandLineRoom.class, language).get("check.alone"));
            }
            try {
                return check.answer(root.check());
            } catch (Problem | RuntimeException e) {
                return failures.of(e);
            }
        };
    }

    private static boolean asksForHelp(ParseResult parsed) {
        return parsed.isUsageHelpRequested()
                || parsed.isVersionHelpRequested()
                || (parsed.hasSubcommand() && asksForHelp(parsed.subcommand()));
    }
}
