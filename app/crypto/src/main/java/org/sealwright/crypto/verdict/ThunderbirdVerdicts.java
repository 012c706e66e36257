package org.sealwright.crypto.verdict;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Verdicts;

/// Verdicts by Thunderbird's rules. What was read of certificates and which signatures are right is remembered for all
/// judges; neither depends on trust or time.
public final class ThunderbirdVerdicts implements Verdicts {
    private final Memory memory;
    private final ExtensionReader extensions;

    @Inject
    public ThunderbirdVerdicts(ExtensionReader extensions) {
        this(extensions, new JdkSignatures());
    }

    ThunderbirdVerdicts(ExtensionReader extensions, SignatureCheck signatures) {
        this.extensions = extensions;
        this.memory = new Memory(signatures);
    }

    @Override
    public Judge on(Basis basis) {
        return new PathJudge(basis, memory, OwnRules.EMAIL_PROTECTION, this::offers);
    }

    private List<String> offers(Certificate certificate) {
        return IssuerOffers.of(extensions.extensions(certificate));
    }
}
