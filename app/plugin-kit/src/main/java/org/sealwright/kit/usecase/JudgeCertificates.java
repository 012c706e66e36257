package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
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
        return verdicts.on(Basis.of(relevant(contents), builtIn.found(), clock.instant()));
    }

    /// A company's database holds tens of thousands of other people's certificates. One about which nothing is noted,
    /// and whose name issued none of the others, says nothing about those, and is itself judged the same whether
    /// the basis names it or not.
    private static Contents relevant(Contents all) {
        Set<Der> issuers = new HashSet<>();
        Set<DistinguishedName> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var stored : all.certificates()) {
            var issuer = stored.certificate().issuer();
            // Decoding shares the names of issuers, so most need not be compared byte by byte.
            if (seen.add(issuer)) {
                issuers.add(issuer.encoded());
            }
        }
        var counting = all.certificates().stream()
                .filter(stored -> stored.hasPrivateKey()
                        || stored.trustNoted()
                        || stored.certificate().authority()
                        || issuers.contains(stored.certificate().subject().encoded()))
                .toList();
        return new Contents(counting, all.loneKeys(), all.damages());
    }
}
