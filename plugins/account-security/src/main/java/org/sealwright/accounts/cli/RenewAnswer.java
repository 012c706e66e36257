package org.sealwright.accounts.cli;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.accounts.usecase.Due;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.SwitchCertificates;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Switch;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;

/// Answers `accounts renew`: switches to new certificates that are here, and says for the others how to ask for
/// one.
final class RenewAnswer {
    private static final int SHORT_FINGERPRINT = 16;

    private final SwitchCertificates switches;
    private final ListIdentities list;
    private final AccountWords words;
    private final Terminal terminal;

    @Inject
    RenewAnswer(SwitchCertificates switches, ListIdentities list, AccountWords words, Terminal terminal) {
        this.switches = switches;
        this.list = list;
        this.words = words;
        this.terminal = terminal;
    }

    /// @param identities ids or addresses; empty for all
    /// @param to         the certificate to switch to; empty for the newest
    /// @param mode       what may be done
    /// @return the exit code: that for attention if nothing could be switched though something is due, or if
    ///   something was left because its new certificate is not trusted
    int answer(List<String> identities, Optional<String> to, Mode mode) throws Problem {
        var whole = switches.plan(to, identities);
        var plan = mode.useAnyway() ? whole : whole.onlyTrusted();
        boolean dryRun = mode.dryRun();
        if (!dryRun && !plan.what().isEmpty()) {
            switches.make(plan, Progress.none());
        }
        var due = Due.of(list.list(identities));
        if (terminal.json()) {
            terminal.answer(document(plan, due, dryRun), Terminal.Table.NONE);
        } else {
            say(plan, due, dryRun);
        }
        return plan.held().isEmpty() && (due.isEmpty() || !plan.what().isEmpty()) ? 0 : ExitCode.ATTENTION;
    }

    /// @param dryRun    only say what would be done
    /// @param useAnyway also switch to certificates that are not trusted
    record Mode(boolean dryRun, boolean useAnyway) {}

    private void say(SwitchCertificates.Plan plan, List<Due> due, boolean dryRun) {
        var what = plan.what();
        plan.untrusted().stream().map(words::doubt).distinct().forEach(terminal::warn);
        what.steps().forEach(step -> terminal.say(words.sentence(step)));
        if (!what.isEmpty()) {
            terminal.say(words.get(
                    dryRun ? "cli.renew.wouldBe" : "cli.renew.done",
                    what.identities().size()));
            what.replaced().forEach(stored -> terminal.say(words.kept(stored)));
        }
        what.left().forEach(left -> terminal.warn(words.sentence(left)));
        plan.held().forEach(held -> terminal.warn(words.held(held)));
        if (!plan.held().isEmpty()) {
            terminal.warn(words.get("cli.renew.useAnyway"));
        }
        due.forEach(each -> {
            terminal.warn(words.get(
                    "cli.renew.due",
                    words.named(each.certificate().certificate()),
                    each.identities().stream()
                            .map(identity -> ShownText.of(identity.address()))
                            .collect(Collectors.joining(", "))));
            terminal.warn(words.get("cli.renew.request", shortFingerprint(each.certificate())));
        });
        if (what.isEmpty() && what.left().isEmpty() && plan.held().isEmpty() && due.isEmpty()) {
            terminal.say(words.get("cli.renew.nothing"));
        }
    }

    private static String shortFingerprint(StoredCertificate stored) {
        return stored.certificate().sha256().hex().substring(0, SHORT_FINGERPRINT);
    }

    private static Map<String, Object> document(SwitchCertificates.Plan plan, List<Due> due, boolean dryRun) {
        var what = plan.what();
        var document = new LinkedHashMap<String, Object>();
        document.put("dry_run", dryRun);
        document.put("switched", what.steps().stream().map(RenewAnswer::of).toList());
        document.put(
                "left",
                Stream.concat(
                                what.left().stream().map(RenewAnswer::of),
                                plan.held().stream().map(RenewAnswer::of))
                        .toList());
        document.put(
                "kept", what.replaced().stream().map(CertificateDocument::of).toList());
        document.put("due", due.stream().map(RenewAnswer::of).toList());
        return document;
    }

    private static Map<String, @Nullable Object> of(Switch.Step step) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("id", step.identity().id());
        document.put("email", step.identity().address());
        document.put("use", step.use().word());
        document.put(
                "from",
                step.from().map(stored -> stored.certificate().sha256().hex()).orElse(null));
        document.put("to", step.to().certificate().sha256().hex());
        return document;
    }

    private static Map<String, Object> of(SwitchCertificates.Untrusted untrusted) {
        return left(untrusted.step().identity(), untrusted.step().use(), "not-trusted");
    }

    private static Map<String, Object> of(Switch.Left left) {
        return left(
                left.identity(),
                left.use(),
                switch (left) {
                    case Switch.Left.Locked _ -> "locked";
                    case Switch.Left.Unfit unfit ->
                        unfit.fitness().obstacles().getFirst().code();
                });
    }

    private static Map<String, Object> left(Identity identity, CertificateUse use, String reason) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", identity.id());
        document.put("email", identity.address());
        document.put("use", use.word());
        document.put("reason", reason);
        return document;
    }

    private static Map<String, Object> of(Due due) {
        var document = new LinkedHashMap<String, Object>();
        document.put("certificate", CertificateDocument.of(due.certificate()));
        document.put("ids", due.identities().stream().map(Identity::id).toList());
        return document;
    }
}
