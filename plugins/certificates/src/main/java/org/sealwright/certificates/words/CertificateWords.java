package org.sealwright.certificates.words;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Texts;

/// The words of the certificate manager.
public final class CertificateWords extends PlainWords {
    @Inject
    public CertificateWords(Texts.Language language, Clock clock) {
        super(Texts.beside(CertificateWords.class, language), language, clock);
    }
}
