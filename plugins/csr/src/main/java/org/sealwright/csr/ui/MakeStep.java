package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;
import org.sealwright.plugin.ui.PathStep.Standing;

/// The step of the guided path in which key and request are made.
final class MakeStep implements PathStep.Source {
    private static final int ORDER = 20;
    private static final String MAKE = "requests.step.make.run";

    private final CertificateOfAddress find;
    private final NewRequestFlow flow;
    private final RequestWords words;

    @Inject
    MakeStep(CertificateOfAddress find, NewRequestFlow flow, RequestWords words) {
        this.find = find;
        this.flow = flow;
        this.words = words;
    }

    PathStep step() {
        return new PathStep(
                "requests.step.make",
                ORDER,
                words.texts(),
                this,
                List.of(new PathStep.Action(MAKE, address -> address.ifPresent(flow::startFor))));
    }

    @Override
    public Standing standing(Optional<String> address) throws Problem {
        if (address.isEmpty()) {
            return Standing.of(Progress.LATER, "");
        }
        var found = find.find(address.get());
        if (found.waiting().isPresent()) {
            var request = found.waiting().get();
            return Standing.of(
                    Progress.DONE,
                    words.get(
                            "step.make.done",
                            words.day(request.created()),
                            ShownText.of(request.key().shortName())));
        }
        return found.newest()
                .map(stored -> answered(stored, words))
                .orElseGet(() -> new Standing(Progress.NOW, "", Set.of(MAKE)));
    }

    /// The certificate is there: it was requested from here, or it came with its key.
    static Standing answered(StoredCertificate stored, RequestWords words) {
        return stored.origin() == StoredCertificate.Origin.MADE_HERE
                ? Standing.of(Progress.DONE, words.get("step.make.answered"))
                : Standing.of(Progress.NOT_NEEDED, words.get("step.make.notNeeded"));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return find.onChange(listener);
    }
}
