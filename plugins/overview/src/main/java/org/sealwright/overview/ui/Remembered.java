package org.sealwright.overview.ui;

import java.util.List;
import org.sealwright.overview.usecase.AddressStanding;
import org.sealwright.overview.usecase.AddressStanding.Status;

/// What was known of an address stays until it is known anew, so that nothing flickers.
final class Remembered {
    private Remembered() {}

    /// The fresh standing, with the verdict on the same certificates if there was one.
    static AddressStanding trust(AddressStanding fresh, List<AddressStanding> before) {
        if (!(fresh.status() instanceof Status.Usable usable)) {
            return fresh;
        }
        return before.stream()
                .filter(old -> old.key().equals(fresh.key()))
                .map(AddressStanding::status)
                .filter(Status.Usable.class::isInstance)
                .map(Status.Usable.class::cast)
                .filter(old -> old.signing().equals(usable.signing())
                        && old.encryption().equals(usable.encryption()))
                .map(old -> new AddressStanding(fresh.address(), fresh.account(), old))
                .findFirst()
                .orElse(fresh);
    }
}
