package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.accounts.usecase.Due;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.ListIdentities.Used;
import org.sealwright.accounts.usecase.SwitchCertificates;
import org.sealwright.accounts.usecase.SwitchCertificates.Plan;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.Standing;
import org.sealwright.core.account.Switch;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateActions;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.Question;
import org.sealwright.plugin.ui.Notices;

/// From the old certificate to the new one: asks for a new one, and switches all identities to one that has
/// arrived. On the event thread.
final class Renewal {
    /// What the plugin for requests does with a certificate; there is none if that plugin is switched off.
    private static final String RENEW = "requests.renew";

    private final AccountsPresenter presenter;
    private final SwitchCertificates switches;
    private final CertificateActions actions;
    private final Dialogs dialogs;
    private final Notices notices;
    private final AccountWords words;

    @Inject
    Renewal(
            AccountsPresenter presenter,
            SwitchCertificates switches,
            CertificateActions actions,
            Dialogs dialogs,
            Notices notices,
            AccountWords words) {
        this.presenter = presenter;
        this.switches = switches;
        this.actions = actions;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    /// Something newer is there than what an identity uses.
    boolean canSwitch() {
        return presenter.inFront()
                && !presenter.state().busy()
                && presenter.state().reports().stream().anyMatch(Renewal::isStale);
    }

    static boolean isStale(Report report) {
        return Stream.of(report.signing(), report.encryption())
                .map(Used::standing)
                .anyMatch(standing -> !(standing instanceof Standing.NotChosen)
                        && standing.candidate().isPresent());
    }

    /// Every identity goes to its newest certificate, once the user has seen what that means.
    void switchAll() {
        presenter.change(words.get("accounts.switch.plan"), _ -> switches.plan(Optional.empty(), List.of()), plan -> {
            if (plan.what().isEmpty()) {
                explain(plan.what());
            } else {
                offer(plan);
            }
        });
    }

    /// A certificate has arrived: offers the switch if it replaces one that is in use.
    ///
    /// @param otherwise what to do if it does not
    void offer(StoredCertificate fresh, Runnable otherwise) {
        presenter.change(words.get("accounts.switch.plan"), _ -> switches.planTo(fresh), plan -> {
            if (plan.what().isEmpty()) {
                otherwise.run();
            } else {
                offer(plan);
            }
        });
    }

    private void offer(Plan plan) {
        boolean trusted = plan.untrusted().isEmpty();
        int identities = plan.what().identities().size();
        var lines = Stream.of(
                        plan.untrusted().stream().map(words::doubt).distinct(),
                        plan.what().steps().stream().map(step -> "• " + words.sentence(step)),
                        plan.what().left().stream().map(words::sentence),
                        plan.what().replaced().stream().map(words::kept))
                .flatMap(each -> each)
                .toList();
        var question = new Question(
                words.get("accounts.switch.title"),
                words.get(trusted ? "accounts.switch.question" : "accounts.switch.anyway", identities),
                lines,
                words.get(trusted ? "accounts.switch.verb" : "accounts.select.anyway.verb"),
                !trusted);
        if (dialogs.confirm(question)) {
            presenter.change(
                    words.get("accounts.switch.task"),
                    progress -> {
                        switches.make(plan, progress);
                        return plan;
                    },
                    _ -> notices.show(Notices.Notice.of(words.get("accounts.switch.done", identities))));
        }
    }

    private void explain(Switch what) {
        dialogs.message(
                words.get("accounts.switch.title"),
                words.get("cli.renew.nothing"),
                what.left().stream().map(words::sentence).toList());
    }

    /// The certificate of the selected identity that ends first.
    private Optional<StoredCertificate> toRenew() {
        return presenter.inFront() && presenter.state().editable()
                ? presenter.state().selected().flatMap(Renewal::toRenew)
                : Optional.empty();
    }

    private static Optional<StoredCertificate> toRenew(Report report) {
        return Stream.of(report.signing(), report.encryption())
                .flatMap(used -> used.stored().stream())
                .filter(StoredCertificate::hasPrivateKey)
                .min(Comparator.comparing(stored -> stored.certificate().notAfter()));
    }

    /// A certificate of this identity should be renewed, and there is no newer one.
    static boolean isDue(Report report) {
        return Stream.of(report.signing(), report.encryption())
                .map(Used::standing)
                .anyMatch(Due::isDue);
    }

    boolean canRenew() {
        return toRenew().flatMap(this::action).isPresent();
    }

    /// Starts a request that takes over what the old certificate says, with a new key.
    void renew() {
        toRenew().ifPresent(stored -> action(stored)
                .ifPresent(action -> action.run().accept(List.of(stored))));
    }

    private Optional<CertificateAction> action(StoredCertificate stored) {
        return actions.all().stream()
                .filter(action -> action.id().equals(RENEW) && action.possible().test(List.of(stored)))
                .findFirst();
    }
}
