package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.accounts.usecase.KeepIdentities;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.OfferCertificates;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.AddressMatch;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.Question;
import org.sealwright.plugin.ui.Navigation;

/// The way from a certificate of one's own, just imported perhaps, to the identities that shall use it: opens the
/// page and offers to switch all identities whose certificate it replaces, or else offers it to the identity of its
/// address. On the event thread.
final class UseCertificate {
    private final AccountsPresenter presenter;
    private final AccountsActions actions;
    private final Renewal renewal;
    private final UseCases useCases;
    private final Navigation navigation;
    private final Dialogs dialogs;
    private final AccountWords words;

    /// What is looked up, and the list to which a missing address can be added.
    record UseCases(ListIdentities list, OfferCertificates offer, KeepIdentities keep, CurrentProfile current) {
        @Inject
        UseCases {}

        private Target find(Certificate certificate) throws Problem {
            var identity = list.list().stream()
                    .map(ListIdentities.Report::identity)
                    .filter(each -> isFor(certificate, each))
                    .min(Comparator.comparing(each -> AddressMatch.of(each.address(), certificate)));
            if (identity.isPresent()) {
                return target(identity.get(), certificate);
            }
            var address = certificate.emails().stream()
                    .map(MailAddress::check)
                    .flatMap(check -> switch (check) {
                        case MailAddress.Check.Sound(var sound) -> Stream.of(sound);
                        case MailAddress.Check.Faulty _ -> Stream.empty();
                    })
                    .findFirst();
            return current.profile().kind() == Profile.Kind.OWN && address.isPresent()
                    ? new Target.Missing(address.get())
                    : new Target.None();
        }

        private Target target(Identity identity, Certificate certificate) throws Problem {
            boolean signs = identity.lock(CertificateUse.SIGNING.setting()).isEmpty()
                    && offer.offer(identity.id(), CertificateUse.SIGNING)
                            .of(certificate)
                            .filter(Fitness::mayBeChosen)
                            .isPresent();
            return new Target.Here(identity.id(), signs ? CertificateUse.SIGNING : CertificateUse.ENCRYPTION);
        }
    }

    /// Whose certificate it is.
    private sealed interface Target {
        record Here(String identity, CertificateUse use) implements Target {}

        /// The own list does not have its address yet.
        record Missing(MailAddress address) implements Target {}

        record None() implements Target {}
    }

    @Inject
    UseCertificate(
            AccountsPresenter presenter,
            AccountsActions actions,
            Renewal renewal,
            UseCases useCases,
            Navigation navigation,
            Dialogs dialogs,
            AccountWords words) {
        this.presenter = presenter;
        this.actions = actions;
        this.renewal = renewal;
        this.useCases = useCases;
        this.navigation = navigation;
        this.dialogs = dialogs;
        this.words = words;
    }

    static boolean isPossible(List<StoredCertificate> certificates) {
        return certificates.size() == 1 && certificates.getFirst().hasPrivateKey();
    }

    private static boolean isFor(Certificate certificate, Identity identity) {
        return switch (AddressMatch.of(identity.address(), certificate)) {
            case SAME, SAME_BUT_CASE -> true;
            case NONE_IN_CERTIFICATE, OTHER -> false;
        };
    }

    void use(List<StoredCertificate> certificates) {
        var stored = certificates.getFirst();
        navigation.open("accounts");
        renewal.offer(stored, () -> choose(stored));
    }

    private void choose(StoredCertificate stored) {
        presenter.change(
                words.get("accounts.select.task"),
                _ -> useCases.find(stored.certificate()),
                target -> use(stored, target));
    }

    private void use(StoredCertificate stored, Target target) {
        switch (target) {
            case Target.Here(var identity, var use) -> {
                presenter.bring(identity);
                actions.select(identity, use, Optional.of(stored));
            }
            case Target.Missing(var address) -> add(stored, address);
            case Target.None() ->
                dialogs.message(
                        words.get("accounts.use.title"),
                        words.get(
                                "accounts.use.nobody",
                                ShownText.of(stored.certificate().displayName())),
                        List.of(words.get("accounts.use.nobody.advice")));
        }
    }

    private void add(StoredCertificate stored, MailAddress address) {
        var shown = ShownText.of(address.toString());
        boolean wanted = dialogs.confirm(new Question(
                words.get("accounts.use.title"),
                words.get("accounts.use.missing", shown),
                List.of(),
                words.get("accounts.use.missing.verb"),
                false));
        if (wanted) {
            var name = stored.certificate().subject().commonName().orElse("");
            presenter.change(
                    words.get("accounts.add.task"),
                    _ -> {
                        var added = useCases.keep().add(address, name);
                        return useCases.target(added, stored.certificate());
                    },
                    target -> use(stored, target));
        }
    }
}
