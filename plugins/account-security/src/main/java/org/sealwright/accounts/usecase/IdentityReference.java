package org.sealwright.accounts.usecase;

import java.util.List;
import org.sealwright.core.account.Identity;
import org.sealwright.core.problem.AmbiguousIdentity;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.Problem;

/// Finds the identity a user means: by its id, or by an address that only one has.
final class IdentityReference {
    private IdentityReference() {}

    static Identity find(String reference, List<Identity> identities) throws Problem {
        for (var identity : identities) {
            if (identity.id().equals(reference)) {
                return identity;
            }
        }
        var fitting = identities.stream()
                .filter(identity -> identity.address().equalsIgnoreCase(reference))
                .toList();
        return switch (fitting.size()) {
            case 0 -> throw new NoSuchIdentity(reference);
            case 1 -> fitting.getFirst();
            default ->
                throw new AmbiguousIdentity(
                        reference,
                        fitting.stream()
                                .map(identity -> identity.id() + " ("
                                        + identity.account().name() + ")")
                                .toList());
        };
    }
}
