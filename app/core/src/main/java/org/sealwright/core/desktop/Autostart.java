package org.sealwright.core.desktop;

import org.sealwright.core.problem.Problem;

/// Port: what the session starts when the user logs in. Bound to the store room. Reads and writes files: not on
/// the event thread.
public interface Autostart {
    /// Whether this computer can be told: it must be known how the program is started.
    boolean possible();

    /// Lets the session start `sealwright --check --notify`, or no longer. Where that is so already, nothing is
    /// written, so that what the user or another program changed in the entry stays.
    ///
    /// @throws org.sealwright.core.problem.CannotWrite if the entry cannot be written or removed
    void check(boolean wanted) throws Problem;

    /// Takes the entry away if it starts this very program; one of another copy of the suite, with settings of
    /// its own, stays. For when nobody asked just now.
    ///
    /// @throws org.sealwright.core.problem.CannotWrite if it cannot be removed
    void forgetOwn() throws Problem;
}
