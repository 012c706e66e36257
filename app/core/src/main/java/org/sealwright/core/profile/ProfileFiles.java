package org.sealwright.core.profile;

import java.util.List;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;

/// Port: lists that a Thunderbird profile keeps beside its database. Bound to the store room. A profile without
/// the file has an empty list.
public interface ProfileFiles {
    /// Permanent ones of `cert_override.txt`, sorted by host and port.
    List<ServerException> serverExceptions(Profile profile) throws Problem;

    /// Permanent ones of `ClientAuthRememberList.bin`, sorted by host.
    List<AuthenticationDecision> authenticationDecisions(Profile profile) throws Problem;
}
