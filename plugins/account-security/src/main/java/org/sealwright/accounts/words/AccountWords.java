package org.sealwright.accounts.words;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.sealwright.accounts.usecase.ExpiryCalendar;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.ListIdentities.Used;
import org.sealwright.accounts.usecase.SwitchCertificates;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Standing;
import org.sealwright.core.account.Switch;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Reason;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.kit.words.VerdictWords;
import org.sealwright.plugin.Texts;

/// The words of account security.
public final class AccountWords extends PlainWords {
    private final ExpiryWords expiry;
    private final VerdictWords verdicts;

    @Inject
    public AccountWords(Texts.Language language, Clock clock, Settings settings) {
        super(Texts.beside(AccountWords.class, language), language, clock);
        this.expiry = new ExpiryWords(this, clock, settings);
        this.verdicts = new VerdictWords(this);
    }

    /// The ends of certificates in words.
    public ExpiryWords expiry() {
        return expiry;
    }

    /// Why a setting cannot be changed here.
    public String lockedBy(Identity.LockedBy lock) {
        return switch (lock) {
            case POLICY -> get("locked.policy");
            case USER_JS -> get("locked.userJs");
        };
    }

    /// A certificate by its name and its end.
    public String named(Certificate certificate) {
        return get("certificate.named", ShownText.of(certificate.displayName()), expiry.end(certificate));
    }

    /// What an identity uses, for a cell: the certificate, or the name of one that is not there, or a dash.
    public String cell(Used used) {
        return used.stored()
                .map(StoredCertificate::certificate)
                .map(this::named)
                .or(() -> used.choice()
                        .map(CertificateChoice::name)
                        .map(name -> get("certificate.gone", ShownText.of(name))))
                .orElse("–");
    }

    /// A reason why a certificate does not fit, as a clause.
    public String reason(Fitness.Obstacle obstacle) {
        return get("obstacle." + obstacle.code());
    }

    /// Why a certificate is not trusted for mail.
    public String sentence(Reason reason) {
        return verdicts.sentence(reason);
    }

    /// What a switch does for one identity and use: `anna@example.org, signing: «Old» → «New», expires …`.
    public String sentence(Switch.Step step) {
        var from = step.from()
                .map(StoredCertificate::certificate)
                .map(old -> isNamedAs(old, step.to().certificate())
                        ? named(old)
                        : get("switch.name", ShownText.of(old.displayName())))
                .orElse(get("switch.gone"));
        return get(
                "switch.step." + step.use().word(),
                ShownText.of(step.identity().address()),
                from,
                named(step.to().certificate()));
    }

    /// A new certificate mostly has the name of the old one.
    private static boolean isNamedAs(Certificate old, Certificate fresh) {
        return old.displayName().equals(fresh.displayName());
    }

    /// What a switch leaves as it is, and why.
    public String sentence(Switch.Left left) {
        var address = ShownText.of(left.identity().address());
        return switch (left) {
            case Switch.Left.Locked locked -> get("switch.left." + left.use().word(), address, lockedBy(locked.by()));
            case Switch.Left.Unfit unfit ->
                get(
                        "switch.left.unfit." + left.use().word(),
                        address,
                        reason(unfit.fitness().obstacles().getFirst()));
        };
    }

    /// Why a new certificate is not trusted.
    public String doubt(SwitchCertificates.Untrusted untrusted) {
        return get(
                "switch.untrusted",
                ShownText.of(untrusted.step().to().certificate().displayName()),
                sentence(untrusted.reason()));
    }

    /// What a switch leaves as it is because the new certificate is not trusted.
    public String held(SwitchCertificates.Untrusted untrusted) {
        return get(
                "switch.left." + untrusted.step().use().word(),
                ShownText.of(untrusted.step().identity().address()),
                doubt(untrusted));
    }

    /// The words of a calendar's entries.
    public ExpiryCalendar.Wording calendar() {
        return new ExpiryCalendar.Wording() {
            @Override
            public String title(Certificate certificate) {
                return get("calendar.title", ShownText.of(certificate.displayName()));
            }

            @Override
            public String advice(Certificate certificate) {
                return get("calendar.advice", String.join(", ", certificate.emails()));
            }
        };
    }

    /// What stays to read old mail.
    public String kept(StoredCertificate stored) {
        return get("kept.one", named(stored.certificate()));
    }

    /// What there is to say about a certificate an identity uses; empty if all is well or none is chosen and none
    /// would fit.
    public Optional<String> finding(Report report, CertificateUse use) {
        var address = ShownText.of(report.identity().address());
        var key = "finding." + use.word() + ".";
        var standing = report.used(use).standing();
        var distrust = report.used(use)
                .distrust()
                .map(reason -> get(
                        key + "untrusted",
                        address,
                        report.used(use)
                                .stored()
                                .map(stored -> ShownText.of(stored.certificate().displayName()))
                                .orElse(""),
                        sentence(reason)));
        if (distrust.isPresent()) {
            return distrust;
        }
        var sentence =
                switch (standing) {
                    case Standing.NotChosen none -> none.candidate().map(_ -> get(key + "notChosen", address));
                    case Standing.NotFound gone ->
                        Optional.of(get(
                                key + "notFound",
                                address,
                                ShownText.of(gone.choice().name())));
                    case Standing.Unfit unfit ->
                        Optional.of(get(
                                key + "unfit",
                                address,
                                ShownText.of(
                                        unfit.fitness().stored().certificate().displayName()),
                                reason(unfit.fitness().obstacles().getFirst())));
                    case Standing.Fits fits ->
                        fits.candidate()
                                .map(_ -> get(key + "notNewest", address))
                                .or(() -> Optional.of(fits.fitness())
                                        .filter(fitness -> fitness.hints().contains(Fitness.Hint.ENDS_SOON))
                                        .map(fitness -> get(
                                                "finding.endsSoon",
                                                address,
                                                named(fitness.stored().certificate()))));
                };
        var proposal = standing.candidate()
                .map(candidate -> " " + get("finding.candidate", named(candidate.certificate())))
                .orElse("");
        return sentence.map(text -> text + proposal);
    }
}
