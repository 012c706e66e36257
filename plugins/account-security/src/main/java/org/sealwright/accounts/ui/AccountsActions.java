package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.OfferCertificates;
import org.sealwright.accounts.usecase.OfferCertificates.Choices;
import org.sealwright.accounts.usecase.SetIdentity;
import org.sealwright.accounts.usecase.SetIdentity.Defaults;
import org.sealwright.accounts.usecase.SetIdentity.Order;
import org.sealwright.accounts.usecase.SetIdentity.Wish;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.account.OtherUse;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.Question;
import org.sealwright.plugin.ui.Notices;

/// What can be set for the selected identity. On the event thread.
final class AccountsActions {
    private final AccountsPresenter presenter;
    private final OfferCertificates offer;
    private final SetIdentity set;
    private final Windows windows;
    private final Dialogs dialogs;
    private final Notices notices;
    private final AccountWords words;

    /// The use cases behind the buttons.
    record UseCases(OfferCertificates offer, SetIdentity set) {
        @Inject
        UseCases {}
    }

    @Inject
    AccountsActions(
            AccountsPresenter presenter,
            UseCases useCases,
            Windows windows,
            Dialogs dialogs,
            Notices notices,
            AccountWords words) {
        this.presenter = presenter;
        this.offer = useCases.offer();
        this.set = useCases.set();
        this.windows = windows;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    /// "Select…" for the selected identity.
    void select(CertificateUse use) {
        selected().ifPresent(report -> select(report.identity().id(), use, Optional.empty()));
    }

    /// "Select…".
    ///
    /// @param preferred selected at first, if it is in the list; else what is chosen now, else the newest that fits
    void select(String identity, CertificateUse use, Optional<StoredCertificate> preferred) {
        presenter.change(
                words.get("accounts.select.task"),
                _ -> offer.offer(identity, use),
                choices -> select(choices, preferred));
    }

    private void select(Choices choices, Optional<StoredCertificate> preferred) {
        var address = ShownText.of(choices.report().identity().address());
        if (choices.offered().isEmpty()) {
            dialogs.message(
                    words.get("accounts.select.title"),
                    words.get("accounts.select.nothing", address),
                    List.of(words.get("accounts.select.nothing.advice")));
            return;
        }
        var preselected = preferred
                .flatMap(stored -> choices.of(stored.certificate()))
                .or(choices::chosen)
                .or(() -> choices.offered().stream().filter(Fitness::fits).findFirst());
        windows.select(choices, preselected)
                .filter(fitness -> isGood(choices, fitness) || useAnyway(choices, fitness))
                .ifPresent(fitness -> set(choices.report().identity(), fitness));
    }

    private static boolean isGood(Choices choices, Fitness fitness) {
        return fitness.fits() && choices.distrust(fitness).isEmpty();
    }

    private boolean useAnyway(Choices choices, Fitness fitness) {
        var against = Stream.concat(
                        fitness.obstacles().stream().map(words::reason),
                        choices.distrust(fitness).stream().map(words::sentence))
                .toList();
        return useAnyway(against);
    }

    private boolean useAnyway(List<String> against) {
        return dialogs.confirm(new Question(
                words.get("accounts.select.title"),
                words.get("accounts.select.anyway"),
                against,
                words.get("accounts.select.anyway.verb"),
                true));
    }

    private void set(Identity identity, Fitness fitness) {
        set(
                Order.of(identity.id(), fitness.use(), new Wish.This(reference(fitness.stored()))),
                result -> askOther(result, fitness));
    }

    private void askOther(SetIdentity.Result result, Fitness fitness) {
        var identity = result.report().identity();
        var other = fitness.use().other();
        if (identity.lock(other.setting()).isPresent()) {
            return;
        }
        switch (result.otherUse()) {
            case ASK_NOTHING -> {}
            case OFFER_SAME_FOR_NONE, OFFER_SAME_FOR_ANOTHER -> {
                if (asked("same", result, other)) {
                    set(Order.of(identity.id(), other, new Wish.This(reference(fitness.stored()))), _ -> {});
                }
            }
            case OFFER_TO_CHOOSE -> {
                if (asked("choose", result, other)) {
                    select(identity.id(), other, Optional.empty());
                }
            }
        }
    }

    private boolean asked(String what, SetIdentity.Result result, CertificateUse other) {
        var key = "accounts.other." + what + "." + other.word();
        var why = result.otherUse() == OtherUse.OFFER_SAME_FOR_ANOTHER
                ? List.<String>of()
                : List.of(words.get("accounts.other.why." + other.word()));
        var question = new Question(
                words.get("accounts.select.title"),
                words.get(key),
                why,
                words.get("accounts.other." + what + ".verb"),
                false);
        return dialogs.confirm(question.declining(words.get("accounts.other." + what + ".decline." + other.word())));
    }

    void clear(CertificateUse use) {
        selected().ifPresent(report -> set(Order.of(report.identity().id(), use, new Wish.None()), _ -> {}));
    }

    /// Sign or encrypt by default.
    void byDefault(CertificateUse use, boolean on) {
        setDefault(use == CertificateUse.SIGNING ? Defaults.sign(on) : Defaults.encrypt(on));
    }

    /// Keep drafts encrypted.
    void encryptDrafts(boolean on) {
        setDefault(Defaults.drafts(on));
    }

    /// S/MIME or OpenPGP.
    void prefer(Technology technology) {
        setDefault(Defaults.prefer(technology));
    }

    private void setDefault(Defaults defaults) {
        selected()
                .ifPresentOrElse(
                        report -> set(Order.of(report.identity().id(), defaults), _ -> {}), presenter::showAgain);
    }

    /// Takes what is proposed for the selected identity.
    void takeProposal() {
        selected().ifPresent(report -> {
            var proposal = Proposal.of(report).certificates();
            var against = proposal.keySet().stream()
                    .flatMap(use -> report.used(use).doubt().stream())
                    .map(words::sentence)
                    .distinct()
                    .toList();
            if (against.isEmpty() || useAnyway(against)) {
                set(
                        new Order(
                                report.identity().id(),
                                wish(proposal.get(CertificateUse.SIGNING)),
                                wish(proposal.get(CertificateUse.ENCRYPTION)),
                                Defaults.AS_THEY_ARE),
                        _ -> {});
            }
        });
    }

    private static Optional<Wish> wish(@Nullable StoredCertificate stored) {
        return Optional.ofNullable(stored).map(each -> new Wish.This(reference(each)));
    }

    private static String reference(StoredCertificate stored) {
        return stored.certificate().sha256().hex();
    }

    private void set(Order order, Consumer<SetIdentity.Result> then) {
        presenter.change(words.get("accounts.set.task"), progress -> set.set(order, progress), result -> {
            var address = ShownText.of(result.report().identity().address());
            notices.show(Notices.Notice.of(words.get("accounts.set.done", address)));
            then.accept(result);
        });
    }

    private Optional<Report> selected() {
        return presenter.state().editable() ? presenter.state().selected() : Optional.empty();
    }

    /// Can drafts be kept encrypted, or no longer so?
    static boolean canEncryptDrafts(Report report) {
        var identity = report.identity();
        return identity.lock(IdentitySetting.ENCRYPT_DRAFTS).isEmpty()
                && (identity.openPgpKey() || identity.settings().encryption().isPresent());
    }

    /// Is there anything to prefer? As in Thunderbird, only with a certificate and an OpenPGP key.
    static boolean canPrefer(Report report) {
        var identity = report.identity();
        var settings = identity.settings();
        return identity.lock(IdentitySetting.TECHNOLOGY).isEmpty()
                && identity.openPgpKey()
                && (settings.signing().isPresent() || settings.encryption().isPresent());
    }

    /// Can this default be switched? Off always, on only with a certificate or an OpenPGP key.
    static boolean canSwitch(Report report, CertificateUse use) {
        var identity = report.identity();
        var settings = identity.settings();
        boolean signing = use == CertificateUse.SIGNING;
        var setting = signing ? IdentitySetting.SIGN : IdentitySetting.ENCRYPT;
        boolean on = signing ? settings.sign() : settings.encrypt();
        return identity.lock(setting).isEmpty()
                && (on || identity.openPgpKey() || settings.choice(use).isPresent());
    }
}
