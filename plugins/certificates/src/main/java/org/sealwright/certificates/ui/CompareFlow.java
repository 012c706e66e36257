package org.sealwright.certificates.ui;

import java.util.Comparator;
import java.util.List;
import org.sealwright.certificates.usecase.CompareCertificates;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;

/// Shows two certificates side by side, the older one first. On the event thread.
final class CompareFlow {
    private static final Comparator<Certificate> OLDER =
            Comparator.comparing(Certificate::notBefore).thenComparing(Certificate::notAfter);

    private final CompareCertificates compare;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Windows windows;
    private final CertificateWords words;

    CompareFlow(CompareCertificates compare, Tasks tasks, Dialogs dialogs, Windows windows, CertificateWords words) {
        this.compare = compare;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.windows = windows;
        this.words = words;
    }

    /// @param two of them
    void start(List<Certificate> two) {
        var sorted = two.stream().sorted(OLDER).toList();
        tasks.run(
                words.get("compare.task"),
                _ -> compare.compare(sorted.getFirst(), sorted.getLast()),
                windows::compare,
                dialogs::failure);
    }
}
