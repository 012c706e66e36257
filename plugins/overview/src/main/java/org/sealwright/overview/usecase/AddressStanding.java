package org.sealwright.overview.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.Finding;

/// How a mail address stands, by what is in the profile.
///
/// @param address as it is written in the accounts, else in the certificate or the request; hostile text
/// @param account it is one of the profile's identities
public record AddressStanding(String address, boolean account, Status status) {
    /// What it has.
    public sealed interface Status {
        /// Nothing.
        record Nothing() implements Status {}

        /// A request waits for its answer.
        record Waiting(Instant since) implements Status {}

        /// Certificates of which all have ended.
        record Ended(StoredCertificate last) implements Status {}

        /// Certificates that fit and have not ended. One may serve for both.
        ///
        /// @param signing    empty if none signs
        /// @param encryption empty if none decrypts
        /// @param trusted    whether Thunderbird would take them; empty until that was looked at
        record Usable(
                Optional<StoredCertificate> signing, Optional<StoredCertificate> encryption, Optional<Boolean> trusted)
                implements Status {
            /// Nothing is in the way, as far as that was looked at.
            ///
            /// @param found about the address
            public boolean works(List<Finding> found) {
                return trusted.orElse(true)
                        && found.stream().noneMatch(finding -> finding.urgency() == Finding.Urgency.BLOCKED);
            }
        }
    }

    public AddressKey key() {
        return AddressKey.of(address);
    }
}
