package org.sealwright.crypto.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sealwright.core.task.Progress;

/// Does the same with many things on all processors. Platform threads, one per processor: the work is all
/// calculation, so more would only take turns.
public final class AllCores {
    private static final int MILLISECONDS_BETWEEN_QUESTIONS = 20;

    private AllCores() {}

    /// One of many.
    public interface Step<A, R> {
        /// @param mayStop asked often; says nothing about how far the work is
        R of(A item, Progress mayStop);
    }

    /// When this returns, normally or not, no step is running any more.
    ///
    /// @param progress used by the calling thread only; told after each step
    /// @return the results in the order of `items`
    /// @throws CancellationException if the user cancelled
    public static <A, R> List<R> each(List<A> items, Step<A, R> step, Progress progress) {
        if (items.size() < 2) {
            return items.stream().map(item -> step.of(item, progress)).toList();
        }
        int threads = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
        var quiet = new Quiet();
        try (var threadPool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("all-cores-", 0).factory())) {
            try {
                return results(started(items, step, quiet, threadPool), progress);
            } finally {
                quiet.stopped = true; // closing the pool waits for what still runs
                threadPool.shutdownNow();
            }
        }
    }

    private static <A, R> List<Future<R>> started(
            List<A> items, Step<A, R> step, Progress quiet, ExecutorService threadPool) {
        var running = new ArrayList<Future<R>>(items.size());
        for (A item : items) {
            running.add(threadPool.submit(() -> {
                quiet.stopIfCancelled();
                return step.of(item, quiet);
            }));
        }
        return running;
    }

    private static <R> List<R> results(List<Future<R>> running, Progress progress) {
        var results = new ArrayList<R>(running.size());
        for (Future<R> one : running) {
            results.add(result(one, progress));
            progress.at(results.size(), running.size());
        }
        return results;
    }

    private static <R> R result(Future<R> running, Progress progress) {
        while (true) {
            progress.stopIfCancelled();
            try {
                return running.get(MILLISECONDS_BETWEEN_QUESTIONS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // still at it: ask again whether to go on
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                throw switch (e.getCause()) {
                    case RuntimeException unchecked -> unchecked;
                    case null, default -> new IllegalStateException(e);
                };
            }
        }
    }

    /// What the threads see: they can be stopped, but only the calling thread tells how far the work is.
    private static final class Quiet implements Progress {
        private volatile boolean stopped;

        @Override
        public void at(long done, long total) {}

        @Override
        public void stopIfCancelled() {
            if (stopped) {
                throw new CancellationException();
            }
        }

        @Override
        public void pointOfNoReturn() {
            stopIfCancelled();
        }
    }
}
