package org.sealwright.core.request;

import java.util.List;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Subscription;

/// Port: what is remembered of the requests of a profile, kept in the profile's folder so that it moves with it.
/// Bound to the store room. A key without certificate that was made by another program has no entry here; an entry
/// whose key has gone stays until it is removed. Reads and writes files: never on the event thread.
public interface PendingRequests {
    /// Oldest first.
    ///
    /// @throws org.sealwright.core.problem.DamagedInput if the list cannot be understood; nothing is lost by it,
    ///   the keys are in the database
    List<PendingRequest> of(Profile profile) throws Problem;

    /// Adds one, or replaces the one of the same key. A list that cannot be understood is kept beside the new one,
    /// with the date in its name; one that a newer version of the suite made is left alone.
    ///
    /// @throws org.sealwright.core.problem.DamagedInput if a newer version made the list
    void put(Profile profile, PendingRequest request) throws Problem;

    /// Forgets one; does nothing if it is not there.
    ///
    /// @throws org.sealwright.core.problem.DamagedInput if the list cannot be understood; it stays as it is
    void remove(Profile profile, KeyFingerprint key) throws Problem;

    /// Called after each change made here, on the thread that made it.
    Subscription onChange(Runnable listener);
}
