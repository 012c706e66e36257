package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Offer;
import org.sealwright.core.account.Standing;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;

/// Lists the identities of the profile with the certificates they use, and how it stands with each.
public final class ListIdentities {
    private final CurrentProfile current;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    public ListIdentities(CurrentProfile current, Accounts accounts, Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// A certificate that an identity uses for one thing.
    ///
    /// @param choice   what its settings say; empty if none is chosen
    /// @param stored   the certificate it stands for; empty if it is not in the database
    /// @param standing whether mail can be sent with it, and what would be better
    public record Used(Optional<CertificateChoice> choice, Optional<StoredCertificate> stored, Standing standing) {}

    /// An identity with its certificates.
    public record Report(Identity identity, Used signing, Used encryption) {
        public Used used(CertificateUse use) {
            return use == CertificateUse.SIGNING ? signing : encryption;
        }
    }

    public List<Report> list() throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var offer = new Offer(here.profile().kind(), clock);
        return accounts.of(here.profile()).stream()
                .map(identity -> report(identity, contents, offer))
                .toList();
    }

    static Report report(Identity identity, Contents contents, Offer offer) {
        return new Report(
                identity,
                used(identity, CertificateUse.SIGNING, contents, offer),
                used(identity, CertificateUse.ENCRYPTION, contents, offer));
    }

    private static Used used(Identity identity, CertificateUse use, Contents contents, Offer offer) {
        var choice = identity.settings().choice(use);
        return new Used(
                choice,
                choice.flatMap(chosen -> chosen.resolve(contents)),
                Standing.of(identity, use, contents, offer));
    }
}
