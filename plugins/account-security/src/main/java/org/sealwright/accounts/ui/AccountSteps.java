package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Standing.Fits;
import org.sealwright.core.account.Standing.NotChosen;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;
import org.sealwright.plugin.ui.PathStep.Standing;

/// The steps of the guided path that concern accounts: the address, the choice of the certificate, and a test.
final class AccountSteps {
    private static final int ADDRESS_ORDER = 10;
    private static final int CHOOSE_ORDER = 70;
    private static final int TEST_ORDER = 80;
    private static final String ADD = "accounts.step.address.add";
    private static final String ANOTHER = "accounts.step.address.another";
    private static final String USE = "accounts.step.choose.use";
    private static final String TEST = "accounts.step.test.run";

    private final Looking looking;
    private final OwnList own;
    private final ChooseForAddress choosing;
    private final Trials trials;
    private final AccountWords words;

    /// What the steps look at.
    record Looking(CurrentProfile current, Accounts accounts, ListIdentities list, Clock clock) {
        @Inject
        Looking {}

        private Optional<Report> report(String address) throws Problem {
            return list.list().stream()
                    .filter(report -> report.identity().address().equalsIgnoreCase(address))
                    .findFirst();
        }

        private boolean isOwn() throws Problem {
            return current.profile().kind() == Profile.Kind.OWN;
        }

        private Optional<StoredCertificate> newest(String address) throws Problem {
            return CertificateOfAddress.newest(current.database().contents(), address, clock.instant());
        }

        private Subscription onChange(Runnable listener) {
            var all = List.of(current.onChange(listener), accounts.onChange(listener));
            return () -> all.forEach(Subscription::close);
        }
    }

    @Inject
    AccountSteps(Looking looking, OwnList own, ChooseForAddress choosing, Trials trials, AccountWords words) {
        this.looking = looking;
        this.own = own;
        this.choosing = choosing;
        this.trials = trials;
        this.words = words;
    }

    private interface Look {
        Standing standing(Optional<String> address) throws Problem;
    }

    private PathStep step(String id, int order, Look look, PathStep.Action... actions) {
        var source = new PathStep.Source() {
            @Override
            public Standing standing(Optional<String> address) throws Problem {
                return look.standing(address);
            }

            @Override
            public Subscription onChange(Runnable listener) {
                var all = List.of(looking.onChange(listener), trials.onChange(listener));
                return () -> all.forEach(Subscription::close);
            }
        };
        return new PathStep(id, order, words.texts(), source, List.of(actions));
    }

    PathStep address() {
        return step(
                "accounts.step.address",
                ADDRESS_ORDER,
                this::addressKnown,
                new PathStep.Action(ADD, _ -> own.add()),
                new PathStep.Action(ANOTHER, _ -> own.add()));
    }

    private Standing addressKnown(Optional<String> address) throws Problem {
        boolean canAdd = looking.isOwn();
        if (address.isEmpty()) {
            return canAdd
                    ? new Standing(Progress.NOW, "", Set.of(ADD))
                    : Standing.of(Progress.NOW, words.get("step.address.thunderbird"));
        }
        return new Standing(Progress.DONE, ShownText.of(address.get()), canAdd ? Set.of(ANOTHER) : Set.of());
    }

    PathStep choose() {
        return step(
                "accounts.step.choose",
                CHOOSE_ORDER,
                this::chosen,
                new PathStep.Action(USE, address -> address.ifPresent(choosing::choose)));
    }

    private Standing chosen(Optional<String> address) throws Problem {
        if (address.isEmpty() || looking.newest(address.get()).isEmpty()) {
            return Standing.of(Progress.LATER, "");
        }
        var report = looking.report(address.get());
        if (report.isEmpty()) {
            return looking.isOwn()
                    ? new Standing(Progress.NOW, "", Set.of(USE))
                    : Standing.of(Progress.NOT_NEEDED, words.get("step.choose.noAccount"));
        }
        var certificate = report.get().signing().stored().or(() -> report.get()
                .encryption()
                .stored());
        return isChosen(report.get()) && certificate.isPresent()
                ? Standing.of(
                        Progress.DONE,
                        words.get(
                                "step.choose.done",
                                words.named(certificate.get().certificate())))
                : new Standing(Progress.NOW, "", Set.of(USE));
    }

    /// Each use has the newest certificate that fits, or there is none for it.
    private static boolean isChosen(Report report) {
        for (var use : CertificateUse.values()) {
            var standing = report.used(use).standing();
            boolean good = standing instanceof Fits || standing instanceof NotChosen;
            boolean open = report.identity().lock(use.setting()).isEmpty();
            if (open && (!good || standing.candidate().isPresent())) {
                return false;
            }
        }
        return true;
    }

    PathStep test() {
        return step(
                "accounts.step.test",
                TEST_ORDER,
                this::canTest,
                new PathStep.Action(TEST, address -> address.ifPresent(trials::testAddress)));
    }

    private Standing canTest(Optional<String> address) throws Problem {
        var report = address.isEmpty() || looking.newest(address.get()).isEmpty()
                ? Optional.<Report>empty()
                : looking.report(address.get());
        return report.filter(found -> found.signing().choice().isPresent()
                        || found.encryption().choice().isPresent())
                .map(found -> trials.passed(found.identity().address())
                        ? new Standing(Progress.DONE, words.get("step.test.done"), Set.of(TEST))
                        : new Standing(Progress.NOT_NEEDED, words.get("step.test.possible"), Set.of(TEST)))
                .orElseGet(() -> Standing.of(Progress.LATER, ""));
    }
}
