package org.sealwright.core.profile;

import java.util.Collection;
import java.util.List;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;

/// Port: lists that a Thunderbird profile keeps beside its database. Bound to the store room. A profile without
/// the file has an empty list. Reads and writes files: never on the event thread.
///
/// Thunderbird reads both lists when it starts and writes its own picture of them back, so they change only while
/// it is kept from starting. Each change is one step; a dated copy of the file is kept before the first one.
public interface ProfileFiles {
    /// Permanent ones of `cert_override.txt`, sorted by host and port.
    List<ServerException> serverExceptions(Profile profile) throws Problem;

    /// Adds exceptions, as Thunderbird would write them. Of those for one host and port the last counts, and
    /// replaces what was there for it.
    ///
    /// @return those that were not there already
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    List<ServerException> addServerExceptions(Profile profile, Collection<ServerException> exceptions) throws Problem;

    /// Takes exceptions away.
    ///
    /// @return those that were there
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    List<ServerException> removeServerExceptions(Profile profile, Collection<ServerException> exceptions)
            throws Problem;

    /// Permanent ones of `ClientAuthRememberList.bin`, sorted by host.
    List<AuthenticationDecision> authenticationDecisions(Profile profile) throws Problem;

    /// Forgets decisions; Thunderbird asks again when the server wants a certificate.
    ///
    /// @return those that were there
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    List<AuthenticationDecision> removeAuthenticationDecisions(
            Profile profile, Collection<AuthenticationDecision> decisions) throws Problem;

    /// Called after each change that was made through this port, on the thread that made it.
    Subscription onChange(Runnable listener);
}
