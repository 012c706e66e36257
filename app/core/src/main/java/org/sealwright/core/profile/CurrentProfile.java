package org.sealwright.core.profile;

import java.util.Optional;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;

/// Port: the profile that is worked on. Bound to the store room. At start it is the own profile, or
/// the one last chosen.
public interface CurrentProfile {
    /// Reads files the first time: never on the event thread.
    Profile profile() throws Problem;

    /// Like [#profile()], also where its database cannot be opened: for what works on its files, such as putting a
    /// dated copy back.
    default Profile chosen() throws Problem {
        return profile();
    }

    /// The open database of [#profile()].
    CertificateDatabase database() throws Problem;

    /// Profile and database together, as they are at one moment. Work takes this once, first, and stays with it:
    /// the user may switch meanwhile, and a database that is no longer the current one still changes its own
    /// profile.
    default OpenProfile open() throws Problem {
        return new OpenProfile(profile(), database());
    }

    /// Closes the current one and opens another. If that fails the current one stays.
    void switchTo(Profile profile) throws Problem;

    /// Begins with this one, before any was asked for. Its database may be opened only when it is first asked for, so
    /// that one which cannot be opened hinders only those who need it.
    default void beginWith(Profile profile) throws Problem {
        switchTo(profile);
    }

    /// That the own profile is open in place of the one last chosen, and why; empty if not, and after a switch.
    default Optional<NotOpened> notOpened() {
        return Optional.empty();
    }

    /// Called after each switch and after each change of the current database, on the thread that
    /// made it.
    Subscription onChange(Runnable listener);
}
