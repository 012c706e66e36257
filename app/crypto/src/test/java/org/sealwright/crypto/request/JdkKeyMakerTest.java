package org.sealwright.crypto.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.task.Progress;

class JdkKeyMakerTest {
    private final JdkKeyMaker maker = new JdkKeyMaker();

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void eachKindIsMadeAndKnowsWhatItIs(KeyKind kind) {
        try (var key = maker.make(kind, Progress.none())) {
            assertThat(key.publicKey().shortName()).isEqualTo(kind.shortName());
            assertThat(key.publicKey().bits()).isEqualTo(kind.bits());
            assertThat(KeyKind.of(key.publicKey())).contains(kind);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"RSA_2048", "P_256", "ED25519"})
    void twoRunsGiveDifferentKeys(KeyKind kind) {
        try (var one = maker.make(kind, Progress.none());
                var other = maker.make(kind, Progress.none())) {
            assertThat(one.publicKey().fingerprint())
                    .isNotEqualTo(other.publicKey().fingerprint());
        }
    }

    /// The search for primes asks for random numbers again and again; each is a chance to stop. A lucky search
    /// draws each of the two primes once and tests it twice; usually there are hundreds. How long it is from one
    /// to the next is measured in the benchmarks (`keys`).
    @Test
    void theSearchForPrimesAsksOftenWhetherToStop() {
        var often = new Asked(Integer.MAX_VALUE);
        maker.make(KeyKind.RSA_4096, often).close();

        assertThat(often.count.get()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aCancelStopsTheSearchForPrimesInTheMiddle() {
        var third = new Asked(3);

        assertThatThrownBy(() -> maker.make(KeyKind.RSA_4096, third)).isInstanceOf(CancellationException.class);
        assertThat(third.count.get()).isEqualTo(3);
    }

    @Test
    void whatIsCancelledBeforeIsNotBegun() {
        var first = new Asked(1);

        assertThatThrownBy(() -> maker.make(KeyKind.P_256, first)).isInstanceOf(CancellationException.class);
        assertThat(first.count.get()).isEqualTo(1);
    }

    /// Counts how often it is asked, and cancels at one of the times.
    private static final class Asked implements Progress {
        private final int cancelAt;
        private final AtomicInteger count = new AtomicInteger();

        Asked(int cancelAt) {
            this.cancelAt = cancelAt;
        }

        @Override
        public void at(long done, long total) {}

        @Override
        public void stopIfCancelled() {
            if (count.incrementAndGet() == cancelAt) {
                throw new CancellationException();
            }
        }

        @Override
        public void pointOfNoReturn() {
            stopIfCancelled();
        }
    }
}
