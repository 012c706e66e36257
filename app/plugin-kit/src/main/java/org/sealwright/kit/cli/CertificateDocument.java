package org.sealwright.kit.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.verdict.Judge;
import org.sealwright.kit.usecase.Judgement;

/// Certificates, keys and trust as parts of the JSON documents (design.md section 4).
public final class CertificateDocument {
    private CertificateDocument() {}

    /// A certificate that was not judged: `verdicts` is null.
    public static Map<String, @Nullable Object> of(StoredCertificate stored) {
        var document = bare(stored.certificate(), stored.nickname());
        document.put("group", stored.group().word());
        document.put("has_private_key", stored.hasPrivateKey());
        document.put("key", of(stored.certificate().key()));
        document.put("trust", of(stored.trust()));
        document.put("origin", stored.origin().word());
        document.put("verdicts", null);
        return document;
    }

    /// A certificate with the verdicts on it.
    public static Map<String, @Nullable Object> of(StoredCertificate stored, Judge judge) {
        var document = of(stored);
        document.put("verdicts", VerdictDocument.of(Judgement.of(stored.certificate(), judge)));
        return document;
    }

    private static Map<String, @Nullable Object> bare(Certificate certificate, String nickname) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("sha256", certificate.sha256().hex());
        document.put("nickname", nickname);
        document.put("subject", certificate.subject().toString());
        document.put("issuer", certificate.issuer().toString());
        document.put("serial", certificate.serial().hex());
        document.put("emails", certificate.emails());
        document.put("not_before", certificate.notBefore().toString());
        document.put("not_after", certificate.notAfter().toString());
        return document;
    }

    public static Map<String, @Nullable Object> of(PublicKeyFacts key) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("algorithm", key.algorithm());
        document.put("bits", key.bits() > 0 ? key.bits() : null);
        document.put("curve", key.curve().orElse(null));
        return document;
    }

    public static Map<String, @Nullable Object> of(LoneKey lone) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("spki_sha256", lone.key().fingerprint().hex());
        document.put("label", lone.label());
        document.put("key", of(lone.key()));
        return document;
    }

    public static Map<String, String> of(Trust trust) {
        var document = new LinkedHashMap<String, String>();
        document.put("websites", trust.websites().word());
        document.put("email", trust.email().word());
        document.put("software", trust.software().word());
        return document;
    }
}
