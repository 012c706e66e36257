package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.CertificateView;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.trust.words.AuthorityWords;

/// Shows a certificate, also one that is not stored yet, as the certificate manager does. On the event thread.
final class Viewer {
    private final Dialogs dialogs;
    private final DescribeCertificate describe;
    private final Tasks tasks;
    private final AuthorityWords words;
    private final ExpiryWords expiry;
    private final ViewMemory memory;

    @Inject
    Viewer(
            Dialogs dialogs,
            DescribeCertificate describe,
            Tasks tasks,
            AuthorityWords words,
            ExpiryWords expiry,
            ViewMemory memory) {
        this.dialogs = dialogs;
        this.describe = describe;
        this.tasks = tasks;
        this.words = words;
        this.expiry = expiry;
        this.memory = memory;
    }

    void show(Certificate certificate) {
        tasks.run(
                words.get("view.task"),
                _ -> describe.judged(describe.describe(certificate)),
                this::show,
                dialogs::failure);
    }

    private void show(Description description) {
        var name = ShownText.of(description.certificate().certificate().displayName());
        dialogs.show(
                "authorities.view.window",
                words.get("view.title", name),
                new CertificateView("authorities.view", description, words, expiry, memory));
    }
}
