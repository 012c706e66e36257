package org.sealwright.core.account;

import java.util.Optional;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;

/// How it stands with the certificate an identity uses, and what could be chosen instead. Trust is not looked at.
public sealed interface Standing {
    /// What is recommended: empty if nothing is better than what is chosen, or nothing fits.
    Optional<StoredCertificate> candidate();

    /// None is chosen; the newest that fits, if there is one.
    record NotChosen(Optional<StoredCertificate> candidate) implements Standing {}

    /// One is chosen and mail cannot be sent with it: it is not in the database, or the settings name it by half
    /// (Thunderbird needs the name as well as the key).
    record NotFound(CertificateChoice choice, Optional<StoredCertificate> candidate) implements Standing {}

    /// The chosen one does not fit: expired, another address, no private key …
    record Unfit(Fitness fitness, Optional<StoredCertificate> candidate) implements Standing {}

    /// The chosen one fits; the candidate is one that fits as well and ends later.
    record Fits(Fitness fitness, Optional<StoredCertificate> candidate) implements Standing {}

    /// How the choice of `identity` for `use` stands.
    static Standing of(Identity identity, CertificateUse use, Contents contents, Offer offer) {
        var newest = offer.newest(contents, identity.address(), use);
        var chosen = identity.settings().choice(use);
        if (chosen.isEmpty()) {
            return new NotChosen(newest);
        }
        var choice = chosen.get();
        var stored = choice.resolve(contents);
        if (stored.isEmpty() || choice.key().isEmpty() || choice.name().isEmpty()) {
            var meant = stored.filter(
                    each -> offer.fitness(each, identity.address(), use).fits());
            return new NotFound(choice, meant.or(() -> newest));
        }
        var fitness = offer.fitness(stored.get(), identity.address(), use);
        if (!fitness.fits()) {
            return new Unfit(fitness, newest);
        }
        return new Fits(fitness, newest.filter(each -> endsLater(each, stored.get())));
    }

    private static boolean endsLater(StoredCertificate one, StoredCertificate other) {
        return one.certificate().notAfter().isAfter(other.certificate().notAfter());
    }
}
