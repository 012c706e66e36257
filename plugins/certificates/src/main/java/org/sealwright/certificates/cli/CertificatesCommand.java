package org.sealwright.certificates.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.usecase.ExportCertificate;
import org.sealwright.certificates.usecase.ImportRequest.Target;
import org.sealwright.certificates.usecase.ListCertificates;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.writing.CertificateFormat;
import org.sealwright.kit.cli.TrustWords;
import org.sealwright.kit.cli.TrustWords.Purposes;
import org.sealwright.kit.cli.WrongUsage;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `certificates` and what follows it.
///
/// Each method mixes the help options in by its annotation: picocli takes the values of a method from the wrong
/// places when they are added later (its `commandMethodParamValues` expects them first).
@Command(
        name = "certificates",
        resourceBundle = "org.sealwright.certificates.words.messages",
        addMethodSubcommands = false)
final class CertificatesCommand implements CliCommand {
    private final ListAnswer lists;
    private final ShowAnswer shows;
    private final CompareAnswer compares;
    private final ImportAnswer imports;
    private final DeleteAnswer deletes;
    private final FindCertificate find;
    private final ExportCertificate export;
    private final CertificateWords words;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    CertificatesCommand(
            ListAnswer lists,
            ShowAnswer shows,
            CompareAnswer compares,
            ImportAnswer imports,
            DeleteAnswer deletes,
            FindCertificate find,
            ExportCertificate export,
            CertificateWords words,
            Terminal terminal) {
        this.lists = lists;
        this.shows = shows;
        this.compares = compares;
        this.imports = imports;
        this.deletes = deletes;
        this.find = find;
        this.export = export;
        this.words = words;
        this.terminal = terminal;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--group",
                            paramLabel = "GROUP",
                            descriptionKey = "group",
                            defaultValue = GroupWord.ALL,
                            converter = GroupWord.class)
                    GroupWord.Wanted wanted,
            @Option(names = "--email", paramLabel = "ADDRESS", descriptionKey = "email") @Nullable String email,
            @Option(names = "--expiring-within", paramLabel = "TIME", descriptionKey = "expiring-within") @Nullable
                    String expiringWithin,
            @Option(names = "--builtin", descriptionKey = "builtin") boolean builtin)
            throws Problem {
        var within = expiringWithin == null ? Optional.<Duration>empty() : Optional.of(time(expiringWithin));
        lists.answer(new ListCertificates.Query(wanted.group(), Optional.ofNullable(email), within), builtin);
        return 0;
    }

    private Duration time(String word) {
        try {
            var time = Duration.parse(word);
            if (!time.isNegative()) {
                return time;
            }
        } catch (DateTimeParseException _) {
            // Said below, as of a negative one.
        }
        throw usage("cli.error.duration", ShownText.of(word));
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "REF", descriptionKey = "ref") String reference,
            @Option(names = "--check-revocation", descriptionKey = "check-revocation") boolean checkRevocation,
            @Option(names = "--fetch-issuer", descriptionKey = "fetch-issuer") boolean fetchIssuer)
            throws Problem {
        shows.answer(reference, fetchIssuer, checkRevocation);
        return 0;
    }

    @Command(name = "compare", mixinStandardHelpOptions = true)
    int compare(
            @Parameters(index = "0", paramLabel = "REF", descriptionKey = "first") String first,
            @Parameters(index = "1", paramLabel = "REF", descriptionKey = "second") String second)
            throws Problem {
        compares.answer(first, second);
        return 0;
    }

    @Command(name = "import", mixinStandardHelpOptions = true)
    int importFiles(
            @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files") List<String> files,
            @Option(names = "--file-password-file", paramLabel = "FILE", descriptionKey = "file-password-file")
                    @Nullable
                    String passwordFile,
            @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "group", converter = TargetWord.class)
                    @Nullable
                    Target group,
            @Option(names = "--trust", paramLabel = "PURPOSES", descriptionKey = "trust", converter = TrustWords.class)
                    @Nullable
                    Purposes purposes,
            @Option(names = "--allow-slow", descriptionKey = "allow-slow") boolean allowSlow)
            throws Problem {
        var target = group == null ? Target.AUTO : group;
        if (purposes != null && target == Target.PEOPLE) {
            throw usage("cli.error.trustWithPeople");
        }
        return imports.answer(new ImportAnswer.Order(
                files,
                Optional.ofNullable(passwordFile),
                target,
                Optional.ofNullable(purposes).map(Purposes::trust),
                allowSlow));
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "REF", descriptionKey = "ref") String reference,
            @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out") Path out,
            @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", converter = FormatWord.class)
                    @Nullable
                    CertificateFormat format)
            throws Problem {
        var stored = find.find(reference);
        var written = export.export(stored.certificate(), format == null ? CertificateFormat.PEM : format, out, false);
        ExportDocument.answer(terminal, words, stored, out, written.size());
        return 0;
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    int delete(
            @Parameters(paramLabel = "REF", arity = "1..*", descriptionKey = "refs") List<String> references,
            @Option(names = "--keep-key", descriptionKey = "keep-key") boolean keepKey,
            @Option(names = "--without-backup", descriptionKey = "without-backup") boolean withoutBackup)
            throws Problem {
        deletes.answer(
                references,
                keepKey ? DeleteAnswer.Keys.KEPT : DeleteAnswer.Keys.DELETED,
                withoutBackup ? DeleteAnswer.WithoutBackup.ACCEPTED : DeleteAnswer.WithoutBackup.REFUSED,
                Progress.none());
        return 0;
    }

    private ParameterException usage(String key, Object... values) {
        return WrongUsage.of(spec, words.get(key, values));
    }
}
