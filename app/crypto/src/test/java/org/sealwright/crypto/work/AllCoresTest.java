package org.sealwright.crypto.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwright.core.task.Progress;

class AllCoresTest {
    @Test
    void resultsKeepTheOrderAndProgressReachesTheEnd() {
        var told = new ArrayList<Long>();
        List<Integer> numbers = IntStream.range(0, 200).boxed().toList();

        List<Integer> squares = AllCores.each(numbers, (number, _) -> number * number, new Watching(told, -1));

        assertThat(squares).isEqualTo(numbers.stream().map(n -> n * n).toList());
        assertThat(told).hasSize(200).isSorted().endsWith(200L);
    }

    @Test
    void whoeverCancelsStopsStepsThatAreUnderWay() {
        var begun = new CountDownLatch(1);
        var running = new AtomicInteger();

        assertThatThrownBy(() -> AllCores.each(
                        List.of(1, 2, 3, 4),
                        (_, mayStop) -> {
                            running.incrementAndGet();
                            begun.countDown();
                            try {
                                while (true) {
                                    mayStop.stopIfCancelled();
                                    Thread.onSpinWait();
                                }
                            } finally {
                                running.decrementAndGet();
                            }
                        },
                        new Watching(new ArrayList<>(), 3)))
                .isInstanceOf(CancellationException.class);

        assertThat(begun.getCount()).isZero();
        assertThat(running).hasValue(0);
    }

    @Test
    void aFailureOfOneStepEndsTheWork() {
        assertThatThrownBy(() -> AllCores.each(
                        List.of(1, 2, 3),
                        (number, _) -> {
                            if (number == 2) {
                                throw new IllegalArgumentException("two");
                            }
                            return number;
                        },
                        Progress.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two");
    }

    /// Cancels when asked for the `patience`th time.
    private static final class Watching implements Progress {
        private final List<Long> told;
        private int patience;

        Watching(List<Long> told, int patience) {
            this.told = told;
            this.patience = patience;
        }

        @Override
        public void at(long done, long total) {
            told.add(done);
        }

        @Override
        public void stopIfCancelled() {
            if (--patience == 0) {
                throw new CancellationException();
            }
        }

        @Override
        public void pointOfNoReturn() {
            stopIfCancelled();
        }
    }
}
