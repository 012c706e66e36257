package org.sealwright.certificates.usecase;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.RequestAnswer;

/// A certificate of the user's own that came in, and what that means for the requests that wait.
///
/// @param answer        the request it is the answer to; that request waits no more
/// @param passedOver    requests for the same address that go on waiting, because this certificate is for another
///                      key: whoever issued it made a key of its own
/// @param missingIssuer the authority that is needed to complete its chain and is not in the database
public record Arrival(
        StoredCertificate certificate,
        Optional<RequestAnswer> answer,
        List<PassedOver> passedOver,
        Optional<DistinguishedName> missingIssuer) {
    public Arrival {
        passedOver = List.copyOf(passedOver);
    }

    /// @param where the profile in which the request waits, as it was at the import
    public record PassedOver(OpenProfile where, PendingRequest request) {}
}
