package org.sealwright.certificates.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.description.Value.Day;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// What a certificate means to its owner, in a few sentences.
final class PlainSentences {
    private final List<Word> sentences = new ArrayList<>();

    private PlainSentences() {}

    static List<Word> of(StoredCertificate stored, Chain chain, Clock clock) {
        var plain = new PlainSentences();
        plain.whose(stored.certificate());
        plain.until(stored.certificate(), clock);
        plain.use(stored);
        plain.issuer(stored.certificate(), chain);
        plain.trust(stored);
        return List.copyOf(plain.sentences);
    }

    private void whose(Certificate certificate) {
        var name = new Text(certificate.displayName());
        if (certificate.authority()) {
            say("summary.authority", name);
        } else if (certificate.emails().isEmpty()) {
            say("summary.noAddress", name);
        } else {
            say("summary.person", name, new Text(String.join(", ", certificate.emails())));
        }
    }

    private void until(Certificate certificate, Clock clock) {
        var now = clock.instant();
        long days = Math.abs(Duration.between(now, certificate.notAfter()).toDays());
        switch (Validity.of(certificate, clock)) {
            case NOT_YET_VALID -> say("summary.notYet", new Day(certificate.notBefore()));
            case VALID -> say("summary.valid", new Day(certificate.notAfter()));
            case ENDS_SOON -> say("summary.endsSoon", new Day(certificate.notAfter()), days);
            case EXPIRED -> say("summary.expired", new Day(certificate.notAfter()), days);
        }
    }

    private void use(StoredCertificate stored) {
        if (stored.certificate().authority()) {
            return;
        }
        boolean signs = Uses.signs(stored.certificate());
        boolean encrypts = Uses.encrypts(stored.certificate());
        var whose = stored.hasPrivateKey() ? "own" : "other";
        if (signs && encrypts) {
            say("summary.use." + whose + ".both");
        } else if (signs) {
            say("summary.use." + whose + ".signs");
        } else if (encrypts) {
            say("summary.use." + whose + ".encrypts");
        } else {
            say("summary.use.neither");
        }
        if (stored.origin() == Origin.MADE_HERE) {
            say("summary.origin.made-here");
        } else if (stored.origin() == Origin.FROM_FILE) {
            say("summary.origin.from-file");
        }
    }

    private void issuer(Certificate certificate, Chain chain) {
        if (certificate.selfIssued()) {
            say("summary.selfIssued");
        } else if (chain.complete()) {
            say("summary.chain.complete", issuerName(certificate), new Text(root(chain)));
        } else {
            say("summary.chain.incomplete", issuerName(certificate));
        }
    }

    private void trust(StoredCertificate stored) {
        if (stored.certificate().authority() || stored.trust().isAnchor()) {
            say(trustKey(stored.trust()));
        }
    }

    private static String trustKey(Trust trust) {
        if (trust.email() == TrustLevel.DISTRUSTED) {
            return "summary.trust.distrusted";
        }
        return trust.email() == TrustLevel.TRUSTED ? "summary.trust.email" : "summary.trust.none";
    }

    private static String root(Chain chain) {
        return chain.certificates().getLast().displayName();
    }

    private static Text issuerName(Certificate certificate) {
        var issuer = certificate.issuer();
        return new Text(issuer.commonName().or(issuer::organization).orElse(issuer.toString()));
    }

    private void say(String key, Object... arguments) {
        sentences.add(Word.of(key, arguments));
    }
}
