package org.sealwright.trust.cli;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.cli.TrustWords;
import org.sealwright.kit.cli.TrustWords.Purposes;
import org.sealwright.kit.cli.WrongUsage;
import org.sealwright.plugin.CliCommand;
import org.sealwright.trust.words.AuthorityWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `authorities` and what follows it.
@Command(name = "authorities", resourceBundle = "org.sealwright.trust.words.messages", addMethodSubcommands = false)
final class AuthoritiesCommand implements CliCommand {
    private final ListAnswer lists;
    private final ImportAnswer imports;
    private final TrustAnswer trusts;
    private final ObeyAnswer obeys;
    private final AuthorityWords words;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    AuthoritiesCommand(
            ListAnswer lists, ImportAnswer imports, TrustAnswer trusts, ObeyAnswer obeys, AuthorityWords words) {
        this.lists = lists;
        this.imports = imports;
        this.trusts = trusts;
        this.obeys = obeys;
        this.words = words;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--builtin", descriptionKey = "builtin") boolean builtIn,
            @Option(names = "--changed", descriptionKey = "changed") boolean changed,
            @Option(names = "--distrusted", descriptionKey = "distrusted") boolean distrusted)
            throws Problem {
        lists.answer(new ListAnswer.Wanted(builtIn, changed, distrusted));
        return 0;
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    int importFiles(
            @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files") List<String> files,
            @Option(names = "--trust", paramLabel = "PURPOSES", descriptionKey = "trust", converter = TrustWords.class)
                    @Nullable
                    Purposes purposes)
            throws Problem {
        return imports.answer(files, Optional.ofNullable(purposes).map(Purposes::trust));
    }

    @Command(name = "apply-policy", mixinStandardHelpOptions = true)
    int applyPolicy() throws Problem {
        obeys.answer();
        return 0;
    }

    @Command(name = "trust", mixinStandardHelpOptions = true)
    int trust(
            @Parameters(paramLabel = "REF", descriptionKey = "ref") String reference,
            @Option(
                            names = "--websites",
                            paramLabel = "LEVEL",
                            descriptionKey = "websites",
                            converter = LevelWord.class)
                    @Nullable
                    TrustLevel websites,
            @Option(names = "--email", paramLabel = "LEVEL", descriptionKey = "email", converter = LevelWord.class)
                    @Nullable
                    TrustLevel email,
            @Option(
                            names = "--software",
                            paramLabel = "LEVEL",
                            descriptionKey = "software",
                            converter = LevelWord.class)
                    @Nullable
                    TrustLevel software,
            @Option(names = "--default", descriptionKey = "default") boolean byDefault,
            @Option(names = "--preview", descriptionKey = "preview") boolean onlyPreview)
            throws Problem {
        boolean named = websites != null || email != null || software != null;
        if (named == byDefault) {
            throw WrongUsage.of(spec, words.get(byDefault ? "cli.error.defaultAndLevel" : "cli.error.noLevel"));
        }
        trusts.answer(new TrustAnswer.Order(
                reference,
                Optional.ofNullable(websites),
                Optional.ofNullable(email),
                Optional.ofNullable(software),
                byDefault,
                onlyPreview));
        return 0;
    }
}
