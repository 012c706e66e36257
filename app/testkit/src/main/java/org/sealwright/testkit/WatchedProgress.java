package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.sealwright.core.task.Progress;

/// Remembers how work went on, and cancels it where a test wants.
public final class WatchedProgress implements Progress {
    /// @param done  of `total`
    public record Step(long done, long total) {}

    private final List<Step> steps = new ArrayList<>();
    private int cancelAt = Integer.MAX_VALUE;
    private boolean beyondReturn;

    /// From this many steps on the user has pressed Cancel.
    public WatchedProgress cancelledAt(int count) {
        cancelAt = count;
        return this;
    }

    @Override
    public synchronized void at(long done, long total) {
        steps.add(new Step(done, total));
    }

    @Override
    public synchronized void stopIfCancelled() {
        if (!beyondReturn && steps.size() >= cancelAt) {
            throw new CancellationException();
        }
    }

    @Override
    public synchronized void pointOfNoReturn() {
        stopIfCancelled();
        beyondReturn = true;
    }

    public synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    /// The work said that it cannot be stopped any more.
    public synchronized boolean beyondReturn() {
        return beyondReturn;
    }

    /// How many different positions were shown, which is how often a bar would move.
    public synchronized int moves() {
        return (int) steps.stream().distinct().count();
    }
}
