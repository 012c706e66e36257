package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;

/// What an identity can choose from: the list behind "Select…".
public final class OfferCertificates {
    private final CurrentProfile current;
    private final Accounts accounts;
    private final Offers offers;

    @Inject
    public OfferCertificates(CurrentProfile current, Accounts accounts, Offers offers) {
        this.current = current;
        this.accounts = accounts;
        this.offers = offers;
    }

    /// @param report  the identity as it is now
    /// @param offered first what fits, then what does not, both newest first
    public record Choices(Report report, CertificateUse use, List<Fitness> offered) {
        public Choices {
            offered = List.copyOf(offered);
        }

        /// How a certificate fits, if it is among those that are offered.
        public Optional<Fitness> of(Certificate certificate) {
            return offered.stream()
                    .filter(fitness -> fitness.stored().certificate().equals(certificate))
                    .findFirst();
        }

        /// The one that is chosen now, if it is in the list.
        public Optional<Fitness> chosen() {
            return report.used(use).stored().flatMap(stored -> of(stored.certificate()));
        }
    }

    /// @param identity its id or address
    /// @throws org.sealwright.core.problem.NoSuchIdentity if it is not there
    public Choices offer(String identity, CertificateUse use) throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var offer = offers.in(here.profile());
        var found = IdentityReference.find(identity, accounts.of(here.profile()));
        return new Choices(
                ListIdentities.report(found, contents, offer), use, offer.of(contents, found.address(), use));
    }
}
