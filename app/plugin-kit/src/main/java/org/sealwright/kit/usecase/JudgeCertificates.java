package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.core.database.Contents;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Verdicts;

/// Gives judges over what a database holds at this moment.
public final class JudgeCertificates {
    private final Verdicts verdicts;
    private final Clock clock;

    @Inject
    public JudgeCertificates(Verdicts verdicts, Clock clock) {
        this.verdicts = verdicts;
        this.clock = clock;
    }

    public Judge over(Contents contents) {
        return verdicts.on(Basis.of(contents, clock.instant()));
    }
}
