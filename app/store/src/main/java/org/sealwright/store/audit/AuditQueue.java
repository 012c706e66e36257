package org.sealwright.store.audit;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Lines on their way to where the organisation wants them, one after the other on a thread of their own that keeps no
/// program from ending. What comes while too many wait is refused.
final class AuditQueue {
    private static final int MOST_WAITING = 256;

    private AuditQueue() {}

    /// @param thread its name
    static ThreadPoolExecutor on(String thread) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name(thread).factory());
    }
}
