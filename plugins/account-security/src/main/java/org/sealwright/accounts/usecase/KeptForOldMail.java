package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Subscription;

/// Which certificates of the current profile are there only to read old mail: newer ones replaced them, and no
/// identity uses them any more.
public final class KeptForOldMail {
    private final CurrentProfile current;
    private final Accounts accounts;
    private final Offers offers;

    @Inject
    public KeptForOldMail(CurrentProfile current, Accounts accounts, Offers offers) {
        this.current = current;
        this.accounts = accounts;
        this.offers = offers;
    }

    public Set<Fingerprint> certificates() throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var offer = offers.in(here.profile());
        var kept = new HashSet<Fingerprint>();
        var used = new HashSet<Fingerprint>();
        for (var identity : accounts.of(here.profile())) {
            offer.keptForOldMail(contents, identity)
                    .forEach(stored -> kept.add(stored.certificate().sha256()));
            for (var use : CertificateUse.values()) {
                identity.settings().choice(use).flatMap(choice -> choice.resolve(contents)).stream()
                        .map(stored -> stored.certificate().sha256())
                        .forEach(used::add);
            }
        }
        kept.removeAll(used);
        return Set.copyOf(kept);
    }

    /// Called after changes of accounts.
    public Subscription onChange(Runnable listener) {
        return accounts.onChange(listener);
    }
}
