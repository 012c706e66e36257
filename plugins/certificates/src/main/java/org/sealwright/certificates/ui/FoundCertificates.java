package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Consumer;
import org.sealwright.certificates.usecase.FetchIssuer;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Notices;

/// What can be done about findings here: getting an issuer that is offered, and looking closer.
final class FoundCertificates {
    private static final int FETCH = 20;
    private static final int SHOW = 90;

    private final UseCases useCases;
    private final Windows windows;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final CertificateWords words;

    /// What is done.
    record UseCases(FetchIssuer fetch, DescribeCertificate describe) {
        @Inject
        UseCases {}
    }

    @Inject
    FoundCertificates(
            UseCases useCases, Windows windows, Tasks tasks, Dialogs dialogs, Notices notices, CertificateWords words) {
        this.useCases = useCases;
        this.windows = windows;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    FindingAction fetchIssuer() {
        return new FindingAction(
                "certificates.fetchFound", FETCH, words.texts(), Set.of("certificates.issuerOffered"), this::fetch);
    }

    /// Asks before anything is fetched, as the details do.
    private void fetch(Finding finding) {
        described(finding, new FetchFlow(useCases.fetch(), tasks, dialogs, notices, words)::start);
    }

    FindingAction show() {
        return new FindingAction(
                "certificates.showFound",
                SHOW,
                words.texts(),
                Set.of("certificates.unfit", "certificates.noAddress"),
                this::describe);
    }

    private void describe(Finding finding) {
        described(finding, windows::details);
    }

    private void described(Finding finding, Consumer<Description> then) {
        finding.certificate()
                .ifPresent(stored -> tasks.run(
                        words.get("certificates.details.task"),
                        _ -> useCases.describe()
                                .judged(useCases.describe()
                                        .describe(stored.certificate().sha256())),
                        then,
                        dialogs::failure));
    }
}
