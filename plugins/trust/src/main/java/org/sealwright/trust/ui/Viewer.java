package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import javax.swing.JScrollPane;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.description.ExtensionFields;
import org.sealwright.kit.ui.FieldSheet;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.trust.words.AuthorityWords;

/// Shows a certificate, also one that is not stored yet. On the event thread.
final class Viewer {
    private final Dialogs dialogs;
    private final ExtensionReader extensions;
    private final AuthorityWords words;

    @Inject
    Viewer(Dialogs dialogs, ExtensionReader extensions, AuthorityWords words) {
        this.dialogs = dialogs;
        this.extensions = extensions;
        this.words = words;
    }

    void show(Certificate certificate) {
        var sheet = new FieldSheet("authorities.view", words);
        var name = ShownText.of(certificate.displayName());
        sheet.heading(name);
        sheet.value(
                words.get("view.subject"), ShownText.of(certificate.subject().toString()));
        sheet.value(words.get("view.issuer"), ShownText.of(certificate.issuer().toString()));
        sheet.value(
                words.get("view.validity"),
                words.get(
                        "view.validity.value", words.day(certificate.notBefore()), words.day(certificate.notAfter())));
        sheet.value(words.get("view.serial"), certificate.serial().hex());
        sheet.value(words.get("view.key"), certificate.key().shortName());
        sheet.value(words.get("view.signature"), ShownText.of(certificate.signatureAlgorithm()));
        sheet.value(words.get("view.fingerprint"), certificate.sha256().colons());
        extensions.extensions(certificate).forEach(extension -> sheet.section(ExtensionFields.of(extension)));
        var scroll = new JScrollPane(sheet);
        scroll.setBorder(null);
        scroll.setPreferredSize(TextSize.of(sheet, 55, 30));
        dialogs.show("authorities.view.window", words.get("view.title", name), scroll);
    }
}
