package org.sealwright.store.database;

import java.time.Duration;
import org.sealwright.core.task.Subscription;

/// Does something later.
@FunctionalInterface
public interface Alarm {
    /// Runs `work` once, on a thread of its own, when `delay` is over; closing the answer calls it off.
    Subscription after(Duration delay, Runnable work);
}
