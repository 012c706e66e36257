package org.sealwright.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void whatTheWorkGivesOrThrowsComesOut() throws Exception {
        var patient = new Deadline(Duration.ofMinutes(1));
        assertThat(patient.hold(() -> "done", brokenOff::incrementAndGet, Progress.none()))
                .isEqualTo("done");
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> patient.hold(
                        () -> {
                            throw new IOException("no");
                        },
                        brokenOff::incrementAndGet,
                        Progress.none()))
                .withCauseInstanceOf(IOException.class);
        assertThat(brokenOff).hasValue(0);
    }

    @Test
    void workWithoutEndIsBrokenOffInTime() {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> new Deadline(Duration.ofMillis(50))
                .hold(this::withoutEnd, brokenOff::incrementAndGet, Progress.none()));
        assertThat(brokenOff).hasValue(1);
    }

    @Test
    void aCancelBreaksItOff() {
        var looks = new AtomicInteger();
        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void stopIfCancelled() {
                if (looks.incrementAndGet() > 1) {
                    throw new CancellationException();
                }
            }

            @Override
            public void pointOfNoReturn() {}
        };
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> new Deadline(Duration.ofMinutes(1))
                .hold(this::withoutEnd, brokenOff::incrementAndGet, cancelled));
        assertThat(brokenOff).hasValue(1);
    }

    private String withoutEnd() throws InterruptedException {
        never.await();
        return "never";
    }
}
