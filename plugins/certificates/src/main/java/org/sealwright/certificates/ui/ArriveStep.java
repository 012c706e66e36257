package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;
import org.sealwright.plugin.ui.PathStep.Standing;

/// The step of the guided path in which the certificate comes in: as answer to a request, or in a file with its
/// key.
final class ArriveStep implements PathStep.Source {
    private static final int ORDER = 40;
    private static final String OPEN = "certificates.step.arrive.open";

    private final CertificateOfAddress find;
    private final CertificatesActions actions;
    private final CertificateWords words;

    @Inject
    ArriveStep(CertificateOfAddress find, CertificatesActions actions, CertificateWords words) {
        this.find = find;
        this.actions = actions;
        this.words = words;
    }

    PathStep step() {
        return new PathStep(
                "certificates.step.arrive",
                ORDER,
                words.texts(),
                this,
                List.of(new PathStep.Action(OPEN, _ -> actions.importOwn())));
    }

    @Override
    public Standing standing(Optional<String> address) throws Problem {
        if (address.isEmpty()) {
            return new Standing(Progress.LATER, words.get("step.arrive.file"), Set.of(OPEN));
        }
        var found = find.find(address.get());
        if (found.waiting().isPresent()) {
            var request = found.waiting().get();
            return new Standing(
                    Progress.NOW,
                    words.get(
                            "step.arrive.waiting",
                            words.day(request.created()),
                            ShownText.of(request.key().shortName())),
                    Set.of(OPEN));
        }
        return found.newest()
                .map(stored -> Standing.of(
                        Progress.DONE,
                        words.get(
                                "step.arrive.done",
                                ShownText.of(stored.certificate().displayName()),
                                words.day(stored.certificate().notAfter()))))
                .orElseGet(() -> new Standing(Progress.LATER, words.get("step.arrive.file"), Set.of(OPEN)));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return find.onChange(listener);
    }
}
