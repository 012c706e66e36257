package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.sealwright.certificates.usecase.CheckRevocation;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.network.RevocationMode;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;

/// Describes one certificate in steps, so that nothing waits for what takes longer: what it says, then the
/// verdicts, and then, where that is wanted unasked, whether it was taken back. A step that comes too late is
/// dropped. On the event thread.
final class Describing {
    private final UseCases useCases;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final CertificateWords words;
    private final Consumer<Description> shown;
    private int described;
    private Optional<Tasks.Running> asking = Optional.empty();

    /// The use cases behind it.
    record UseCases(DescribeCertificate describe, CheckRevocation revocation, Settings settings) {
        @Inject
        UseCases {}
    }

    /// @param shown hears of each step
    Describing(UseCases useCases, Tasks tasks, Dialogs dialogs, CertificateWords words, Consumer<Description> shown) {
        this.useCases = useCases;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
        this.shown = shown;
    }

    /// @param known it is shown already and stays until all is there, so that nothing flickers
    void of(Fingerprint certificate, boolean known) {
        forget();
        var describe = useCases.describe();
        step(words.get("certificates.details.task"), _ -> {
            var description = describe.describe(certificate);
            return known ? describe.judged(description) : description;
        });
    }

    /// What is under way is not wanted any more.
    void forget() {
        described++;
        asking.ifPresent(Tasks.Running::cancel);
        asking = Optional.empty();
    }

    /// May the authorities of its chain be asked, and would an answer count?
    boolean canCheck(Description description) {
        return description.canBeChecked() && useCases.revocation().allowed();
    }

    /// What cannot be asked of the network.
    ///
    /// @param sentence that it is so
    /// @param lockedBy who decided it; empty if the user did
    /// @param issuersToo it is about all that could be fetched, not about revocation alone
    record Unasked(String sentence, Optional<String> lockedBy, boolean issuersToo) {}

    /// Why what makes sense for this certificate cannot be asked; empty if it can, or if nothing does.
    Optional<Unasked> unasked(Description description) {
        if (description.canBeChecked()) {
            return nothingFetched().or(this::neverAsked);
        }
        return description.offer().isPresent() ? nothingFetched() : Optional.empty();
    }

    /// That nothing is ever fetched; empty if that is not so.
    private Optional<Unasked> nothingFetched() {
        return NetworkRules.allowed(useCases.settings())
                ? Optional.empty()
                : Optional.of(unasked(
                        NetworkRules.ALLOWED,
                        words.get("certificates.network.forbidden"),
                        words.get("certificates.network.forbidden.own")));
    }

    /// That nobody is ever asked about revocation; empty if that is not so.
    private Optional<Unasked> neverAsked() {
        return useCases.settings().value(NetworkRules.REVOCATION) == RevocationMode.NEVER
                ? Optional.of(unasked(
                        NetworkRules.REVOCATION,
                        words.get("certificates.network.never"),
                        words.get("certificates.network.never.own")))
                : Optional.empty();
    }

    private Unasked unasked(Setting<?> rule, String sentence, String own) {
        var settings = useCases.settings();
        boolean all = rule.equals(NetworkRules.ALLOWED);
        return settings.get(rule).locked()
                ? new Unasked(sentence, Optional.of(words.lockedBy(Organisation.of(settings))), all)
                : new Unasked(own, Optional.empty(), all);
    }

    /// Asks them.
    void check(Description description) {
        forget();
        asking = Optional.of(step(words.get("certificates.revocation.task"), progress -> useCases.revocation()
                .check(description, progress)));
    }

    private Tasks.Running step(String title, Tasks.Work<Description> work) {
        int mine = described;
        return tasks.run(
                title,
                work,
                description -> {
                    if (mine == described) {
                        shown.accept(description);
                        next(description);
                    }
                },
                failure -> {
                    if (mine == described) {
                        dialogs.failure(failure);
                    }
                });
    }

    private void next(Description description) {
        if (description.judgement().isEmpty()) {
            step(words.get("certificates.details.task"), _ -> useCases.describe()
                    .judged(description));
        } else if (description.revocation().isEmpty()
                && description.canBeChecked()
                && useCases.revocation().unasked(description.certificate())) {
            check(description);
        }
    }
}
