package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.JudgeCertificates;

/// What an identity can choose from: the list behind "Select…".
public final class OfferCertificates {
    private final CurrentProfile current;
    private final Accounts accounts;
    private final Offers offers;
    private final JudgeCertificates judging;

    @Inject
    public OfferCertificates(CurrentProfile current, Accounts accounts, Offers offers, JudgeCertificates judging) {
        this.current = current;
        this.accounts = accounts;
        this.offers = offers;
        this.judging = judging;
    }

    /// @param report  the identity as it is now
    /// @param offered    first what fits, then what does not, both newest first
    /// @param distrusted what fits and is not trusted for mail, with the reason
    public record Choices(
            Report report, CertificateUse use, List<Fitness> offered, Map<Certificate, Reason> distrusted) {
        public Choices {
            offered = List.copyOf(offered);
            distrusted = Map.copyOf(distrusted);
        }

        /// Why it is not trusted for mail, if that is so.
        public Optional<Reason> distrust(Fitness fitness) {
            return Optional.ofNullable(distrusted.get(fitness.stored().certificate()));
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
        var judge = judging.over(contents);
        var offered = offer.of(contents, found.address(), use);
        var distrusted = new HashMap<Certificate, Reason>();
        for (var fitness : offered) {
            var certificate = fitness.stored().certificate();
            if (fitness.mayBeChosen() && judge.verdict(certificate, Uses.purpose(use)) instanceof Verdict.Bad bad) {
                distrusted.put(certificate, bad.reason());
            }
        }
        return new Choices(ListIdentities.report(found, contents, offer, judge), use, offered, distrusted);
    }
}
