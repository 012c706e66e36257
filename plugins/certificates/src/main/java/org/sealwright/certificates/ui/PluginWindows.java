package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.certificates.usecase.Arrival;
import org.sealwright.certificates.usecase.Comparison;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ComparisonWords;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.ui.CertificateView;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.ui.AuthoritiesReceiver;
import org.sealwright.plugin.ui.AuthoritiesReceivers;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateActions;
import org.sealwright.plugin.ui.Dialogs;

/// Shows the windows of this plugin in the shell's frame for dialogs.
final class PluginWindows implements Windows {
    private final Dialogs dialogs;
    private final CertificateWords words;
    private final ExpiryWords expiry;
    private final ViewMemory memory;
    private final CertificateActions actions;
    private final AuthoritiesReceivers authorities;

    @Inject
    PluginWindows(
            Dialogs dialogs,
            CertificateWords words,
            ExpiryWords expiry,
            ViewMemory memory,
            CertificateActions actions,
            AuthoritiesReceivers authorities) {
        this.memory = memory;
        this.actions = actions;
        this.authorities = authorities;
        this.dialogs = dialogs;
        this.words = words;
        this.expiry = expiry;
    }

    @Override
    public Optional<Runnable> summary(ImportResult result, List<NextStep> more) {
        var steps = Stream.concat(nextSteps(result).stream(), more.stream()).toList();
        var summary = new ImportSummary(result, steps, words, expiry);
        dialogs.show("certificates.import.summary.window", words.get("certificates.import.summary.title"), summary);
        return summary.chosen();
    }

    @Override
    public Optional<AuthoritiesReceiver> authorities() {
        return authorities.first();
    }

    /// For the user's own certificates, and for the roots that came with them.
    private List<NextStep> nextSteps(ImportResult result) {
        var own = result.arrivals().own().stream().map(Arrival::certificate).toList();
        return Stream.concat(nextSteps(own), roots(result).flatMap(this::stepsOf))
                .toList();
    }

    /// Those whose trust is for the user to decide, one by one: roots that nobody trusts for mail yet. Below a root
    /// trust is inherited.
    private static Stream<StoredCertificate> roots(ImportResult result) {
        return result.certificates()
                .filter(one -> one.action() == Added.Action.ADDED || one.action() == Added.Action.ALREADY_PRESENT)
                .map(ImportResult.ImportedCertificate::stored)
                .filter(stored -> stored.group() == Group.AUTHORITIES)
                .filter(stored -> stored.certificate().selfIssued())
                .filter(stored -> stored.trust().email() != TrustLevel.TRUSTED)
                .distinct();
    }

    private Stream<NextStep> stepsOf(StoredCertificate root) {
        var name = ShownText.of(root.certificate().displayName());
        return nextSteps(List.of(root))
                .map(step -> new NextStep(
                        step.name(),
                        words.get("certificates.import.next.named", name, step.text()),
                        step.tooltip(),
                        step.run()));
    }

    private Stream<NextStep> nextSteps(List<StoredCertificate> certificates) {
        return certificates.isEmpty()
                ? Stream.empty()
                : actions.all().stream()
                        .filter(action -> action.place() != CertificateAction.Place.MENU)
                        .filter(action -> action.possible().test(certificates))
                        .map(action -> NextStep.of(action, certificates));
    }

    @Override
    public Optional<NextStep> safekeeping(List<StoredCertificate> certificates) {
        return actions.all().stream()
                .filter(action -> action.place() == CertificateAction.Place.SAFEKEEPING)
                .filter(action -> action.possible().test(certificates))
                .map(action -> NextStep.of(action, certificates))
                .findFirst();
    }

    @Override
    public void details(Description description) {
        var panel = new CertificateView("certificates.view.details", description, words, expiry, memory);
        var name = ShownText.of(description.certificate().certificate().displayName());
        dialogs.show("certificates.view.window", words.get("certificates.view.title", name), panel);
    }

    @Override
    public void compare(Comparison comparison) {
        var view = new CompareView(comparison, words, new ComparisonWords(words));
        dialogs.show("certificates.compare.window", words.get("compare.title"), view);
    }
}
