package org.sealwright.kit.words;

import jakarta.inject.Inject;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Texts;

/// Escrow in words. All is safe to show.
public final class EscrowWords {
    private final Texts texts;

    @Inject
    public EscrowWords(Texts.Language language) {
        this.texts = Texts.beside(EscrowWords.class, language);
    }

    /// What the user is to know before, with the fingerprint of the certificate: two may have one name.
    ///
    /// @param keys how many keys are copied
    public String announcement(int keys, Certificate recipient) {
        return texts.get(
                "escrow.announcement",
                keys,
                ShownText.of(recipient.displayName()),
                recipient.sha256().groups());
    }
}
