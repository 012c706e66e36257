package org.sealwright.cli.policy;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.plugin.CliCommand;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `policy`; what does the work is made when it is asked for, as every command line makes this one.
@Command(name = "policy", resourceBundle = "org.sealwright.cli.policy.messages", addMethodSubcommands = false)
public final class PolicyCommand implements CliCommand {
    private final Provider<ShowPolicy> show;
    private final Provider<CheckPolicy> check;
    private final Provider<ImportThunderbird> thunderbird;
    private final Provider<WriteTemplates> templates;

    @Inject
    PolicyCommand(
            Provider<ShowPolicy> show,
            Provider<CheckPolicy> check,
            Provider<ImportThunderbird> thunderbird,
            Provider<WriteTemplates> templates) {
        this.show = show;
        this.check = check;
        this.thunderbird = thunderbird;
        this.templates = templates;
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Option(names = "--all", descriptionKey = "all") boolean all) {
        return show.get().show(all);
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FILE", descriptionKey = "file") Path file) throws Problem {
        return check.get().check(file);
    }

    @Command(name = "templates", mixinStandardHelpOptions = true)
    int templates(
            @Option(names = "--out", required = true, paramLabel = "FOLDER", descriptionKey = "folder") Path folder,
            @Option(names = "--replace", descriptionKey = "replace") boolean replace)
            throws Problem {
        return templates.get().write(folder, replace);
    }

    /// Either a file or the one that is installed.
    static final class From {
        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "thunderbirdFile")
        @Nullable
        Path file;

        @Option(names = "--installed", descriptionKey = "installed")
        boolean installed;
    }

    @Command(name = "import-thunderbird", mixinStandardHelpOptions = true)
    int importThunderbird(
            @ArgGroup(multiplicity = "1") From from,
            @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out") @Nullable Path out,
            @Option(names = "--replace", descriptionKey = "replace") boolean replace)
            throws Problem {
        return thunderbird.get().run(Optional.ofNullable(from.file), Optional.ofNullable(out), replace);
    }
}
