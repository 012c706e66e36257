package org.sealwright.nss.change;

/// Hears how far long work is. Whatever it throws ends the work; nothing has been written then.
@FunctionalInterface
public interface Watcher {
    /// Nobody watches.
    Watcher NOBODY = (_, _) -> {};

    /// On the working thread, before each step.
    ///
    /// @param done  steps done; equal to `total` right before all of it is written: the last chance to stop it
    /// @param total steps in all
    void at(long done, long total);
}
