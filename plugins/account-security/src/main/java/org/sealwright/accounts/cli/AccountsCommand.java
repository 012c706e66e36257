package org.sealwright.accounts.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.accounts.cli.AlwaysWord.Default;
import org.sealwright.accounts.usecase.ExpiryCalendar;
import org.sealwright.accounts.usecase.KeepIdentities;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.SetIdentity;
import org.sealwright.accounts.usecase.SetIdentity.Defaults;
import org.sealwright.accounts.usecase.SetIdentity.Order;
import org.sealwright.accounts.usecase.SetIdentity.Wish;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.cli.WrongUsage;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `accounts` and what follows it.
@Command(name = "accounts", resourceBundle = "org.sealwright.accounts.words.messages", addMethodSubcommands = false)
final class AccountsCommand implements CliCommand {
    private static final String NO_CERTIFICATE = "none";

    private final ListIdentities list;
    private final SetIdentity set;
    private final KeepIdentities keep;
    private final IdentityAnswer answer;
    private final RenewAnswer renews;
    private final TestAnswer tests;
    private final ExpiryCalendar calendar;
    private final AccountWords words;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    AccountsCommand(
            ListIdentities list,
            SetIdentity set,
            KeepIdentities keep,
            IdentityAnswer answer,
            RenewAnswer renews,
            TestAnswer tests,
            ExpiryCalendar calendar,
            AccountWords words,
            Terminal terminal) {
        this.list = list;
        this.set = set;
        this.keep = keep;
        this.answer = answer;
        this.renews = renews;
        this.tests = tests;
        this.calendar = calendar;
        this.words = words;
        this.terminal = terminal;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Option(names = "--check", descriptionKey = "check") boolean check) throws Problem {
        var reports = list.list();
        answer.list(reports);
        return check && reports.stream().anyMatch(Report::needsAttention) ? ExitCode.ATTENTION : 0;
    }

    @Command(name = "set", mixinStandardHelpOptions = true)
    int set(
            @Parameters(paramLabel = "ID|ADDRESS", descriptionKey = "identity") String identity,
            @Option(names = "--signing", paramLabel = "REF|none", descriptionKey = "signing") @Nullable String signing,
            @Option(names = "--encryption", paramLabel = "REF|none", descriptionKey = "encryption") @Nullable
                    String encryption,
            @Option(
                            names = "--sign",
                            paramLabel = "always|never",
                            descriptionKey = "sign",
                            converter = AlwaysWord.class)
                    @Nullable
                    Default sign,
            @Option(
                            names = "--encrypt",
                            paramLabel = "always|never",
                            descriptionKey = "encrypt",
                            converter = AlwaysWord.class)
                    @Nullable
                    Default encrypt,
            @Option(
                            names = "--drafts",
                            paramLabel = "always|never",
                            descriptionKey = "drafts",
                            converter = AlwaysWord.class)
                    @Nullable
                    Default drafts,
            @Option(
                            names = "--prefer",
                            paramLabel = "automatic|smime|openpgp",
                            descriptionKey = "prefer",
                            converter = TechnologyWord.class)
                    @Nullable
                    Technology technology)
            throws Problem {
        var defaults = new Defaults(
                Optional.ofNullable(sign).map(Default::on),
                Optional.ofNullable(encrypt).map(Default::on),
                Optional.ofNullable(drafts).map(Default::on),
                Optional.ofNullable(technology));
        if (signing == null && encryption == null && defaults.equals(Defaults.AS_THEY_ARE)) {
            throw usage("cli.error.nothingToSet");
        }
        var order = new Order(
                identity,
                Optional.ofNullable(signing).map(AccountsCommand::wish),
                Optional.ofNullable(encryption).map(AccountsCommand::wish),
                defaults);
        answer.set(set.set(order, Progress.none()));
        return 0;
    }

    private static Wish wish(String reference) {
        return reference.equals(NO_CERTIFICATE) ? new Wish.None() : new Wish.This(reference);
    }

    @Command(name = "renew", mixinStandardHelpOptions = true)
    int renew(
            @Parameters(paramLabel = "ID|ADDRESS", arity = "0..*", descriptionKey = "identities") @Nullable
                    List<String> identities,
            @Option(names = "--to", paramLabel = "REF", descriptionKey = "to") @Nullable String to,
            @Option(names = "--dry-run", descriptionKey = "dry-run") boolean dryRun,
            @Option(names = "--use-anyway", descriptionKey = "use-anyway") boolean useAnyway)
            throws Problem {
        return renews.answer(
                identities == null ? List.of() : identities,
                Optional.ofNullable(to),
                new RenewAnswer.Mode(dryRun, useAnyway));
    }

    @Command(name = "test", mixinStandardHelpOptions = true)
    int test(
            @Parameters(paramLabel = "ID|ADDRESS", descriptionKey = "identity") String identity,
            @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out") @Nullable Path folder)
            throws Problem {
        return tests.answer(identity, Optional.ofNullable(folder));
    }

    @Command(name = "calendar", mixinStandardHelpOptions = true)
    int calendar(@Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out") Path file)
            throws Problem {
        var written = calendar.write(file, false, words.calendar());
        terminal.answer(Map.of("calendar", calendar(file, written.size())), Terminal.Table.NONE);
        terminal.say(words.get("cli.calendar.done", written.size(), ShownText.of(file.toString())));
        return 0;
    }

    private static Map<String, @Nullable Object> calendar(Path file, int certificates) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("file", certificates == 0 ? null : file.toString());
        document.put("certificates", certificates);
        return document;
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "ADDRESS", descriptionKey = "address", converter = AddressWord.class)
                    MailAddress address,
            @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name") @Nullable String name)
            throws Problem {
        answer.list(reports(keep.add(address, name == null ? "" : name)));
        return 0;
    }

    @Command(name = "rename", mixinStandardHelpOptions = true)
    int rename(
            @Parameters(paramLabel = "ID|ADDRESS", descriptionKey = "identity") String identity,
            @Option(
                            names = "--email",
                            paramLabel = "ADDRESS",
                            descriptionKey = "address",
                            converter = AddressWord.class)
                    @Nullable
                    MailAddress address,
            @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name") @Nullable String name)
            throws Problem {
        if (address == null && name == null) {
            throw usage("cli.error.nothingToRename");
        }
        answer.list(reports(keep.rename(identity, Optional.ofNullable(address), Optional.ofNullable(name))));
        return 0;
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "ID|ADDRESS", descriptionKey = "identity") String identity) throws Problem {
        var removed = keep.remove(identity);
        if (terminal.json()) {
            answer.list(list.list());
        } else {
            terminal.say(words.get("cli.remove.done", ShownText.of(removed.address())));
        }
        return 0;
    }

    private List<Report> reports(Identity identity) throws Problem {
        return list.list().stream()
                .filter(report -> report.identity().id().equals(identity.id()))
                .toList();
    }

    private ParameterException usage(String key) {
        return WrongUsage.of(spec, words.get(key));
    }
}
