package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.core.database.Contents;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Verdicts;

/// Gives judges over what a database holds at this moment, and over the authorities that are built into Thunderbird.
/// Slow the first time: never on the event thread.
public final class JudgeCertificates {
    private final Verdicts verdicts;
    private final BuiltInRoots builtIn;
    private final Clock clock;

    @Inject
    public JudgeCertificates(Verdicts verdicts, BuiltInRoots builtIn, Clock clock) {
        this.verdicts = verdicts;
        this.builtIn = builtIn;
        this.clock = clock;
    }

    public Judge over(Contents contents) {
        return verdicts.on(Basis.of(contents, builtIn.found(), clock.instant()));
    }
}
