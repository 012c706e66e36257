package org.sealwright.kit.words;

import java.util.Locale;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.text.ShownText;

/// Whether a certificate was taken back, in words. All is safe to show.
public final class RevocationWords {
    private final PlainWords words;

    public RevocationWords(PlainWords words) {
        this.words = words;
    }

    /// One sentence about one certificate.
    public String sentence(Certificate certificate, RevocationStatus status) {
        var name = ShownText.of(certificate.displayName());
        return switch (status) {
            case RevocationStatus.Good good -> words.get("revocation.good", name, words.day(good.asOf()));
            case RevocationStatus.Revoked revoked ->
                revoked.why()
                        .map(why -> words.get(
                                "verdict.reason.revoked.because", name, words.day(revoked.since()), because(why)))
                        .orElseGet(() -> words.get("verdict.reason.revoked", name, words.day(revoked.since())));
            case RevocationStatus.Unknown _ -> words.get("revocation.unknown", name);
            case RevocationStatus.NotChecked not -> {
                var why = words.get("revocation.why." + not.why().code());
                yield not.location().isEmpty()
                        ? words.get("revocation.notChecked", name, why)
                        : words.get("revocation.notChecked.asked", name, why, ShownText.of(not.location()));
            }
        };
    }

    /// A CRLReason in words (RFC 5280 section 5.3.1).
    String because(String why) {
        var key = "verdict.revoked." + why.toLowerCase(Locale.ROOT);
        return words.has(key) ? words.get(key) : ShownText.of(why);
    }
}
