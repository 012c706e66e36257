package org.sealwright.crypto.request;

import java.security.SecureRandom;
import org.sealwright.core.task.Progress;

/// The system's random numbers, for one piece of work that can be cancelled. The search for a prime asks for some
/// at each candidate it tries, every few milliseconds, and so stops there, although the runtime has no way to stop
/// it.
final class CancellableRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient Progress progress;

    CancellableRandom(Progress progress) {
        this.progress = progress;
    }

    /// All other methods come down to this one.
    ///
    /// @throws java.util.concurrent.CancellationException if the user cancelled
    @Override
    public void nextBytes(byte[] bytes) {
        progress.stopIfCancelled();
        super.nextBytes(bytes);
    }
}
