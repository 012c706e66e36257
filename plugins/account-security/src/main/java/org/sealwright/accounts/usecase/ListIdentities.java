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
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.JudgeCertificates;

/// Lists the identities of the profile with the certificates they use, and how it stands with each.
public final class ListIdentities {
    private final CurrentProfile current;
    private final Accounts accounts;
    private final Offers offers;
    private final JudgeCertificates judging;

    @Inject
    public ListIdentities(CurrentProfile current, Accounts accounts, Offers offers, JudgeCertificates judging) {
        this.current = current;
        this.accounts = accounts;
        this.offers = offers;
        this.judging = judging;
    }

    /// A certificate that an identity uses for one thing.
    ///
    /// @param choice   what its settings say; empty if none is chosen
    /// @param stored   the certificate it stands for; empty if it is not in the database
    /// @param standing whether mail can be sent with it, and what would be better
    /// @param verdict  whether it is trusted for mail; empty if it is not in the database
    /// @param doubt    why what would be better is not trusted for mail, if that is so
    public record Used(
            Optional<CertificateChoice> choice,
            Optional<StoredCertificate> stored,
            Standing standing,
            Optional<Verdict> verdict,
            Optional<Reason> doubt) {
        /// Why it is not trusted, if that is all that is wrong with it.
        public Optional<Reason> distrust() {
            return standing instanceof Standing.Fits && verdict.orElse(null) instanceof Verdict.Bad bad
                    ? Optional.of(bad.reason())
                    : Optional.empty();
        }

        /// It does not work, a newer one is there, or it must be renewed. That none is chosen is no reason: not
        /// every address has to sign.
        public boolean needsAttention() {
            return switch (standing) {
                case Standing.NotChosen _ -> false;
                case Standing.NotFound _, Standing.Unfit _ -> true;
                case Standing.Fits fits ->
                    fits.candidate().isPresent()
                            || Due.isDue(fits)
                            || distrust().isPresent();
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
        var judge = judging.over(contents);
        var all = accounts.of(here.profile());
        var meant = new ArrayList<Identity>();
        for (var reference : references) {
            meant.add(IdentityReference.find(reference, all));
        }
        return all.stream()
                .filter(identity -> references.isEmpty() || meant.contains(identity))
                .map(identity -> report(identity, contents, offer, judge))
                .toList();
    }

    static Report report(Identity identity, Contents contents, Offer offer, Judge judge) {
        return new Report(
                identity,
                used(identity, CertificateUse.SIGNING, contents, offer, judge),
                used(identity, CertificateUse.ENCRYPTION, contents, offer, judge),
                offer.keptForOldMail(contents, identity));
    }

    private static Used used(Identity identity, CertificateUse use, Contents contents, Offer offer, Judge judge) {
        var choice = identity.settings().choice(use);
        var stored = choice.flatMap(chosen -> chosen.resolve(contents));
        var standing = Standing.of(identity, use, contents, offer);
        return new Used(
                choice,
                stored,
                standing,
                stored.map(each -> judge.verdict(each.certificate(), Uses.purpose(use))),
                standing.candidate()
                        .map(each -> judge.verdict(each.certificate(), Uses.purpose(use)))
                        .flatMap(verdict ->
                                verdict instanceof Verdict.Bad bad ? Optional.of(bad.reason()) : Optional.empty()));
    }
}
