package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Switch;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.FindCertificate;

/// Moves every identity that uses an old certificate to the one that replaced it, in one step. The old certificate
/// and its key stay, to read old mail.
public final class SwitchCertificates {
    private final CurrentProfile current;
    private final Accounts accounts;
    private final FindCertificate find;
    private final SetIdentity.Rules rules;
    private final WaitForProfile wait;
    private final AuditLog audit;

    @Inject
    public SwitchCertificates(
            CurrentProfile current,
            Accounts accounts,
            FindCertificate find,
            SetIdentity.Rules rules,
            WaitForProfile wait,
            AuditLog audit) {
        this.current = current;
        this.accounts = accounts;
        this.find = find;
        this.rules = rules;
        this.wait = wait;
        this.audit = audit;
    }

    /// @param profile   where
    /// @param what      what would be changed there
    /// @param untrusted those of its steps whose new certificate is not trusted for mail
    /// @param held      such steps that were taken out
    public record Plan(Profile profile, Switch what, List<Untrusted> untrusted, List<Untrusted> held) {
        public Plan {
            untrusted = List.copyOf(untrusted);
            held = List.copyOf(held);
        }

        /// Without what is not trusted; that stays as it is.
        public Plan onlyTrusted() {
            var steps = untrusted.stream().map(Untrusted::step).toList();
            return new Plan(profile, what.without(steps), List.of(), untrusted);
        }
    }

    /// A step to a certificate that is not trusted for mail, and why it is not.
    public record Untrusted(Switch.Step step, Reason reason) {}

    /// What would be switched.
    ///
    /// @param to         the certificate to switch to; empty for the newest of each identity
    /// @param identities ids or addresses; empty for all
    public Plan plan(Optional<String> to, List<String> identities) throws Problem {
        Optional<StoredCertificate> fresh = to.isPresent() ? Optional.of(find.find(to.get())) : Optional.empty();
        return planOf(fresh, identities);
    }

    /// What would be switched to a certificate that has just arrived.
    public Plan planTo(StoredCertificate fresh) throws Problem {
        return planOf(Optional.of(fresh), List.of());
    }

    private Plan planOf(Optional<StoredCertificate> fresh, List<String> references) throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var offer = rules.offers().in(here.profile());
        var all = accounts.of(here.profile());
        var plan = fresh.map(certificate -> Switch.to(certificate, all, contents, offer))
                .orElseGet(() -> Switch.toNewest(all, contents, offer));
        var meant = new ArrayList<Identity>();
        for (var reference : references) {
            meant.add(IdentityReference.find(reference, all));
        }
        var what = references.isEmpty() ? plan : plan.only(meant);
        return new Plan(here.profile(), what, untrusted(what, rules.judging().over(contents)), List.of());
    }

    private static List<Untrusted> untrusted(Switch what, Judge judge) {
        return what.steps().stream()
                .flatMap(step -> switch (judge.verdict(step.to().certificate(), Uses.purpose(step.use()))) {
                    case Verdict.Good _ -> Stream.<Untrusted>empty();
                    case Verdict.Bad bad -> Stream.of(new Untrusted(step, bad.reason()));
                })
                .toList();
    }

    /// Waits until no Thunderbird runs on the profile, then writes all of it at once.
    ///
    /// @throws NotFound a certificate is no longer there; nothing was written
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    public void make(Plan plan, Progress progress) throws Problem {
        var here = current.open();
        if (!here.profile().equals(plan.profile())) {
            throw new IllegalStateException("another profile was opened meanwhile");
        }
        var contents = here.database().contents();
        for (var step : plan.what().steps()) {
            var fingerprint = step.to().certificate().sha256();
            if (contents.find(fingerprint).isEmpty()) {
                throw new NotFound(fingerprint.hex());
            }
        }
        wait.whenFree(here.profile(), progress, () -> {
            accounts.change(here.profile(), plan.what().changes());
            return plan;
        });
        plan.what().steps().forEach(step -> record(here.profile(), step));
    }

    private void record(Profile profile, Switch.Step step) {
        audit.record(new AuditEvent(
                AuditEvent.Action.ACCOUNT_CHANGED,
                Map.of(
                        "profile",
                        profile.folder().toString(),
                        "identity",
                        step.identity().id(),
                        "email",
                        step.identity().address(),
                        "setting",
                        step.use().word(),
                        "from",
                        step.from()
                                .map(StoredCertificate::certificate)
                                .map(SwitchCertificates::hex)
                                .orElse("none"),
                        "value",
                        hex(step.to().certificate()))));
    }

    private static String hex(Certificate certificate) {
        return certificate.sha256().hex();
    }
}
