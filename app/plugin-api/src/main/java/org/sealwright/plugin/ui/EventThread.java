package org.sealwright.plugin.ui;

/// Port: the thread all windows live on. Bound to the shell; tests run the work at once.
@FunctionalInterface
public interface EventThread {
    /// Runs it there soon, in the order of the calls, from whichever thread they come.
    void later(Runnable work);
}
