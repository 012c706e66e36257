package org.sealwright.core.profile;

import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;

/// Port: the profile that is worked on. Bound to the store room. At start it is the own profile, or
/// the one last chosen.
public interface CurrentProfile {
    /// Reads files the first time: never on the event thread.
    Profile profile() throws Problem;

    /// The open database of [#profile()].
    CertificateDatabase database() throws Problem;

    /// Closes the current one and opens another. If that fails the current one stays.
    void switchTo(Profile profile) throws Problem;

    /// Called after each switch and after each change of the current database, on the thread that
    /// made it.
    Subscription onChange(Runnable listener);
}
