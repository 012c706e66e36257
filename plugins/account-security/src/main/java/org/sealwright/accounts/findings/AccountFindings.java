package org.sealwright.accounts.findings;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Standing;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.FindingSource;

/// Looks at what each identity uses: chosen, there, fit, and the newest. That a certificate ends, or is not
/// trusted, is for others to say.
public final class AccountFindings implements FindingSource {
    private final ListIdentities list;
    private final CurrentProfile current;
    private final Accounts accounts;
    private final Settings settings;
    private final AccountWords words;

    @Inject
    public AccountFindings(
            ListIdentities list, CurrentProfile current, Accounts accounts, Settings settings, AccountWords words) {
        this.list = list;
        this.current = current;
        this.accounts = accounts;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public String subject() {
        return words.get("found.subject");
    }

    @Override
    public Set<String> kinds() {
        return Set.of("accounts.notChosen", "accounts.replace", "accounts.unfit", "accounts.older");
    }

    @Override
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), accounts.onChange(listener), settings.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    @Override
    public List<Finding> find(Progress progress) throws Problem {
        var here = current.open();
        boolean own = here.profile().kind() == Profile.Kind.OWN;
        if (isUntouched(here)) {
            return List.of();
        }
        return list.list().stream()
                .flatMap(report -> about(report, own).stream())
                .toList();
    }

    /// Neither a certificate of one's own nor a choice: nothing to look at, and judging would take a while.
    private boolean isUntouched(OpenProfile here) throws Problem {
        return here.database().contents().certificates().stream().noneMatch(StoredCertificate::hasPrivateKey)
                && accounts.of(here.profile()).stream()
                        .map(Identity::settings)
                        .allMatch(settings -> settings.signing().isEmpty()
                                && settings.encryption().isEmpty());
    }

    /// What is graver of its two certificates; one sentence an identity is enough, and one button mends both.
    private Optional<Finding> about(Report report, boolean own) {
        return about(report, CertificateUse.SIGNING, own).or(() -> about(report, CertificateUse.ENCRYPTION, own));
    }

    private Optional<Finding> about(Report report, CertificateUse use, boolean own) {
        return switch (report.used(use).standing()) {
            case Standing.NotChosen none -> none.candidate().map(candidate -> notChosen(report, use, candidate, own));
            case Standing.NotFound gone ->
                Optional.of(broken(
                        report,
                        words.get(
                                "found.gone." + use.word(),
                                ShownText.of(gone.choice().name())),
                        gone.candidate()));
            case Standing.Unfit unfit ->
                isOnlyExpired(unfit)
                        ? Optional.empty()
                        : Optional.of(broken(
                                report,
                                words.get(
                                        "found.unfit." + use.word(),
                                        ShownText.of(unfit.fitness()
                                                .stored()
                                                .certificate()
                                                .displayName()),
                                        words.reason(unfit.fitness().obstacles().getFirst())),
                                unfit.candidate()));
            case Standing.Fits fits ->
                fits.candidate()
                        .map(fresh -> finding(
                                "accounts.older",
                                report,
                                Urgency.SOON,
                                words.get("found.older", words.named(fresh.certificate())),
                                Optional.of(fresh)));
        };
    }

    /// With nothing newer there: then the certificate is what is talked about.
    private static boolean isOnlyExpired(Standing.Unfit unfit) {
        return unfit.candidate().isEmpty() && unfit.fitness().obstacles().equals(List.of(Fitness.Obstacle.EXPIRED));
    }

    /// In the own profile nothing depends on it but the test.
    private Finding notChosen(Report report, CertificateUse use, StoredCertificate candidate, boolean own) {
        boolean both = report.used(use.other()).choice().isEmpty();
        return finding(
                "accounts.notChosen",
                report,
                own ? Urgency.ADVICE : both ? Urgency.BLOCKED : Urgency.SOON,
                words.get(
                        both ? "found.notChosen" : "found.notChosen." + use.word(),
                        words.named(candidate.certificate())),
                Optional.of(candidate));
    }

    private Finding broken(Report report, String sentence, Optional<StoredCertificate> candidate) {
        return finding(
                candidate.isPresent() ? "accounts.replace" : "accounts.unfit",
                report,
                Urgency.BLOCKED,
                sentence,
                candidate);
    }

    private static Finding finding(
            String kind, Report report, Urgency urgency, String sentence, Optional<StoredCertificate> candidate) {
        var about = report.identity().id()
                + candidate
                        .map(stored -> " " + stored.certificate().sha256().hex())
                        .orElse("");
        return new Finding(kind, about, Optional.of(report.identity().address()), urgency, sentence, candidate);
    }
}
