package org.sealwright.accounts.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.accounts.usecase.Trial.Outcome;
import org.sealwright.accounts.usecase.Trial.Remark;
import org.sealwright.accounts.usecase.Trial.Step;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Offer;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Verdict;

/// Looks at the certificate an identity uses, step by step, before anything is done with it.
///
/// @param verdict empty if a step before failed
record Checks(List<Outcome> outcomes, Optional<StoredCertificate> certificate, Optional<Verdict> verdict) {
    Checks {
        outcomes = List.copyOf(outcomes);
    }

    boolean passed() {
        return verdict.filter(Verdict::ok).isPresent();
    }

    static Checks of(Identity identity, CertificateUse use, Contents contents, Offer offer, Judge judge) {
        var choice = identity.settings().choice(use);
        if (choice.isEmpty()) {
            var notChosen = new Remark.NotChosen();
            return new Checks(
                    List.of(
                            use == CertificateUse.SIGNING
                                    ? Outcome.failed(use, Step.FOUND, notChosen)
                                    : Outcome.noted(use, Step.FOUND, notChosen)),
                    Optional.empty(),
                    Optional.empty());
        }
        var stored = choice.get().resolve(contents);
        if (stored.isEmpty()
                || choice.get().key().isEmpty()
                || choice.get().name().isEmpty()) {
            return new Checks(
                    List.of(Outcome.failed(use, Step.FOUND, new Remark.NotFound(choice.get()))),
                    Optional.empty(),
                    Optional.empty());
        }
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(Outcome.well(use, Step.FOUND));
        var fitness = offer.fitness(stored.get(), identity.address(), use);
        if (!addFitness(fitness, outcomes)) {
            return new Checks(outcomes, stored, Optional.empty());
        }
        var verdict = judge.verdict(stored.get().certificate(), Uses.purpose(use));
        outcomes.add(
                switch (verdict) {
                    case Verdict.Good _ -> Outcome.well(use, Step.TRUST);
                    case Verdict.Bad bad -> Outcome.failed(use, Step.TRUST, new Remark.Untrusted(bad.reason()));
                });
        return new Checks(outcomes, stored, Optional.of(verdict));
    }

    /// @return whether it may be used
    private static boolean addFitness(Fitness fitness, List<Outcome> outcomes) {
        for (var step : List.of(Step.KEY, Step.VALIDITY, Step.ADDRESS, Step.USAGE)) {
            var obstacle = fitness.obstacles().stream()
                    .filter(each -> step(each) == step)
                    .findFirst();
            if (obstacle.isEmpty()) {
                outcomes.add(Outcome.well(fitness.use(), step));
                continue;
            }
            var remark = new Remark.Unfit(obstacle.get());
            if (!obstacle.get().mayBeIgnored()) {
                outcomes.add(Outcome.failed(fitness.use(), step, remark));
                return false;
            }
            outcomes.add(Outcome.noted(fitness.use(), step, remark));
        }
        return true;
    }

    private static Step step(Fitness.Obstacle obstacle) {
        return switch (obstacle) {
            case NO_PRIVATE_KEY -> Step.KEY;
            case EXPIRED, NOT_YET_VALID -> Step.VALIDITY;
            case OTHER_ADDRESS, NO_ADDRESS -> Step.ADDRESS;
            case AUTHORITY,
                    KEY_CANNOT_SIGN,
                    KEY_CANNOT_ENCRYPT,
                    KEY_NOT_FOR_THUNDERBIRD,
                    KEY_TOO_SHORT,
                    KEY_USAGE,
                    EXTENDED_KEY_USAGE -> Step.USAGE;
        };
    }
}
