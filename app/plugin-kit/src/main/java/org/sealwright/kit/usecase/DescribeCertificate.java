package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.trust.Trust;
import org.sealwright.kit.description.CertificateFields;
import org.sealwright.kit.description.ExtensionFields;

/// Tells everything about a certificate: first in plain sentences, then its chain, then every field.
public final class DescribeCertificate {
    private final CurrentProfile current;
    private final Chains chains;
    private final ExtensionReader extensions;
    private final JudgeCertificates judges;
    private final Clock clock;

    @Inject
    public DescribeCertificate(
            CurrentProfile current, Chains chains, ExtensionReader extensions, JudgeCertificates judges, Clock clock) {
        this.current = current;
        this.chains = chains;
        this.extensions = extensions;
        this.judges = judges;
        this.clock = clock;
    }

    /// @throws NotFound it is not in the database (any more)
    public Description describe(Fingerprint fingerprint) throws Problem {
        var contents = current.database().contents();
        var stored = contents.find(fingerprint).orElseThrow(() -> new NotFound(fingerprint.hex()));
        return describe(stored, true);
    }

    /// The same of any certificate: one that is built into Thunderbird, or came in a file and is not stored.
    public Description describe(Certificate certificate) throws Problem {
        var stored = current.database().contents().find(certificate.sha256());
        return stored.isPresent()
                ? describe(stored.get(), true)
                : describe(
                        new StoredCertificate(
                                certificate,
                                "",
                                certificate.authority() ? Group.AUTHORITIES : Group.PEOPLE,
                                false,
                                Trust.NONE,
                                Origin.NONE),
                        false);
    }

    /// The same with the verdicts on it. A step of its own, so that nothing waits for them.
    public Description judged(Description description) throws Problem {
        var judge = judges.over(current.database().contents());
        var certificate = description.certificate().certificate();
        return description.with(Judgement.of(certificate, judge), judge.basis().trust(certificate));
    }

    /// The certificate and its issuers up to the root, as far as the database holds them.
    public Chain chain(Certificate certificate) throws Problem {
        return chains.chain(certificate, current.database().contents().pool());
    }

    private Description describe(StoredCertificate stored, boolean here) throws Problem {
        var certificate = stored.certificate();
        var chain = chain(certificate);
        var read = extensions.extensions(certificate);
        var sections = new ArrayList<>(here ? CertificateFields.of(stored) : CertificateFields.of(certificate));
        read.forEach(extension -> sections.add(ExtensionFields.of(extension)));
        return new Description(
                stored,
                here,
                PlainSentences.of(stored, here, chain, read, clock),
                stored.trust(),
                clock.instant(),
                chain,
                read,
                sections,
                Optional.empty(),
                Optional.empty());
    }
}
