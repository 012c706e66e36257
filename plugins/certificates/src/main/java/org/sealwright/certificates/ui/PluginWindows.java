package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.certificates.usecase.Description;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.Dialogs;

/// Shows the windows of this plugin in the shell's frame for dialogs.
final class PluginWindows implements Windows {
    private final Dialogs dialogs;
    private final CertificateWords words;
    private final Clock clock;

    @Inject
    PluginWindows(Dialogs dialogs, CertificateWords words, Clock clock) {
        this.dialogs = dialogs;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void summary(ImportResult result) {
        dialogs.show(
                "certificates.import.summary.window",
                words.get("certificates.import.summary.title"),
                new ImportSummary(result, words, clock));
    }

    @Override
    public void details(Description description) {
        var panel = new DetailsPanel("certificates.view.details", words, clock);
        panel.show(new CertificatesState.Details.OfCertificate(description));
        panel.setPreferredSize(TextSize.of(panel, 55, 32));
        var name = ShownText.of(description.certificate().certificate().displayName());
        dialogs.show("certificates.view.window", words.get("certificates.view.title", name), panel);
    }
}
