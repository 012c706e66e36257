package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.Identity;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;

/// The addresses a person is likely to want a certificate for: those of the profile's identities.
public final class OfferAddresses {
    private final CurrentProfile current;
    private final Accounts accounts;

    @Inject
    public OfferAddresses(CurrentProfile current, Accounts accounts) {
        this.current = current;
        this.accounts = accounts;
    }

    /// Each once, account by account; empty if they cannot be read, since an address can be typed as well. Reads
    /// files: never on the event thread.
    public List<String> offer() {
        try {
            return accounts.of(current.profile()).stream()
                    .map(Identity::address)
                    .distinct()
                    .toList();
        } catch (Problem _) {
            // The page of accounts tells of it; here it would only be in the way.
            return List.of();
        }
    }
}
