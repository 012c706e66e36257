package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.accounts.usecase.KeepIdentities;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.SetIdentity;
import org.sealwright.accounts.usecase.SetIdentity.Defaults;
import org.sealwright.accounts.usecase.SetIdentity.Order;
import org.sealwright.accounts.usecase.SetIdentity.Wish;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Notices;

/// Chooses for an address what is best, for signing and decrypting, one account after the other; from a finding or
/// the guided path. On the event thread.
final class ChooseForAddress {
    private final AccountsPresenter presenter;
    private final UseCases useCases;
    private final Notices notices;
    private final AccountWords words;

    /// What is done. An address of the own profile that is not in its list yet is added.
    record UseCases(CurrentProfile current, ListIdentities list, KeepIdentities keep, SetIdentity set) {
        @Inject
        UseCases {}

        private List<Report> reports(String address) throws Problem {
            return list.list().stream()
                    .filter(report -> report.identity().address().equalsIgnoreCase(address))
                    .toList();
        }

        private boolean choose(String address, Progress progress) throws Problem {
            if (reports(address).isEmpty()
                    && current.profile().kind() == Profile.Kind.OWN
                    && MailAddress.check(address) instanceof MailAddress.Check.Sound sound) {
                keep.add(sound.address(), "");
            }
            boolean any = false;
            for (var report : reports(address)) {
                var proposal = Proposal.of(report);
                if (!proposal.isEmpty()) {
                    set.set(order(report, proposal), progress);
                    any = true;
                }
            }
            return any;
        }

        private static Order order(Report report, Proposal proposal) {
            var certificates = proposal.certificates();
            return new Order(
                    report.identity().id(),
                    wish(certificates.get(CertificateUse.SIGNING)),
                    wish(certificates.get(CertificateUse.ENCRYPTION)),
                    Defaults.AS_THEY_ARE);
        }

        private static Optional<Wish> wish(@Nullable StoredCertificate stored) {
            return Optional.ofNullable(stored)
                    .map(each -> new Wish.This(each.certificate().sha256().hex()));
        }
    }

    @Inject
    ChooseForAddress(AccountsPresenter presenter, UseCases useCases, Notices notices, AccountWords words) {
        this.presenter = presenter;
        this.useCases = useCases;
        this.notices = notices;
        this.words = words;
    }

    void choose(String address) {
        presenter.change(words.get("accounts.set.task"), progress -> useCases.choose(address, progress), any -> {
            if (any) {
                notices.show(Notices.Notice.of(words.get("accounts.set.done", ShownText.of(address))));
            }
        });
    }
}
