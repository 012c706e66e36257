package org.sealwright.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryAtRestTest {
    private static final long MEGABYTE = 1 << 20;

    private long now;
    private long used = 60 * MEGABYTE;
    private long needed = 20 * MEGABYTE;
    private int cleaned;
    private final MemoryAtRest rest = new MemoryAtRest(() -> now, () -> used, this::clean, Runnable::run);

    @Test
    void whatTheStartLeftBehindIsGivenBackOnceTheUserRests() {
        rest.look();
        assertThat(cleaned).isZero();

        rest();
        assertThat(used).isEqualTo(needed);
    }

    @Test
    void nothingStopsSomebodyWhoTypesOrMovesTheMouse() {
        for (int i = 0; i < 20; i++) {
            now += MemoryAtRest.QUIET.toNanos() / 2;
            rest.input();
            rest.look();
        }
        assertThat(cleaned).isZero();
    }

    @Test
    void itWaitsForTheEndOfAReading() {
        pass();
        rest.look();
        for (int i = 0; i < 5; i++) {
            used += 40 * MEGABYTE;
            pass();
            rest.look();
        }
        assertThat(cleaned).isZero();
        pass();
        rest.look();
        assertThat(cleaned).isOne();
    }

    @Test
    void itIsNotDoneAgainWithoutNeed() {
        rest();
        used += 5 * MEGABYTE;
        rest();
        assertThat(cleaned).isOne();
    }

    @Test
    void alsoAfterALargeListWasReadLater() {
        rest();
        used = 300 * MEGABYTE;
        needed = 120 * MEGABYTE;
        rest();
        assertThat(cleaned).isEqualTo(2);
        assertThat(used).isEqualTo(needed);
    }

    /// Two looks: the first sees what has come.
    private void rest() {
        pass();
        rest.look();
        pass();
        rest.look();
    }

    private void clean() {
        cleaned++;
        used = needed;
    }

    private void pass() {
        now += MemoryAtRest.QUIET.toNanos();
    }
}
