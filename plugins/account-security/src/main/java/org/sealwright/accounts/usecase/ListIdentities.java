package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
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
    private final Offers offers;

    @Inject
    public ListIdentities(CurrentProfile current, Accounts accounts, Offers offers) {
        this.current = current;
        this.accounts = accounts;
        this.offers = offers;
    }

    /// A certificate that an identity uses for one thing.
    ///
    /// @param choice   what its settings say; empty if none is chosen
    /// @param stored   the certificate it stands for; empty if it is not in the database
    /// @param standing whether mail can be sent with it, and what would be better
    public record Used(Optional<CertificateChoice> choice, Optional<StoredCertificate> stored, Standing standing) {
        /// It does not work, a newer one is there, or it must be renewed. That none is chosen is no reason: not
        /// every
        /// address has to sign.
        public boolean needsAttention() {
            return switch (standing) {
                case Standing.NotChosen _ -> false;
                case Standing.NotFound _, Standing.Unfit _ -> true;
                case Standing.Fits fits -> fits.candidate().isPresent() || Due.isDue(fits);
            };
        }
    }

    /// An identity with its certificates.
    ///
    /// @param kept those that newer ones replaced; they stay to read old mail
    public record Report(Identity identity, Used signing, Used encryption, List<StoredCertificate> kept) {
        public Report {
            kept = List.copyOf(kept);
        }

        /// One of its certificates needs attention.
        public boolean needsAttention() {
            return signing.needsAttention() || encryption.needsAttention();
        }

        public Used used(CertificateUse use) {
            return use == CertificateUse.SIGNING ? signing : encryption;
        }
    }

    /// All of them.
    public List<Report> list() throws Problem {
        return list(List.of());
    }

    /// @param references ids or addresses; empty for all
    public List<Report> list(List<String> references) throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var offer = offers.in(here.profile());
        var all = accounts.of(here.profile());
        var meant = new ArrayList<Identity>();
        for (var reference : references) {
            meant.add(IdentityReference.find(reference, all));
        }
        return all.stream()
                .filter(identity -> references.isEmpty() || meant.contains(identity))
                .map(identity -> report(identity, contents, offer))
                .toList();
    }

    static Report report(Identity identity, Contents contents, Offer offer) {
        return new Report(
                identity,
                used(identity, CertificateUse.SIGNING, contents, offer),
                used(identity, CertificateUse.ENCRYPTION, contents, offer),
                offer.keptForOldMail(contents, identity));
    }

    private static Used used(Identity identity, CertificateUse use, Contents contents, Offer offer) {
        var choice = identity.settings().choice(use);
        return new Used(
                choice,
                choice.flatMap(chosen -> chosen.resolve(contents)),
                Standing.of(identity, use, contents, offer));
    }
}
