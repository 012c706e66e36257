package org.sealwright.crypto.revocation;

import java.time.Duration;
import java.time.Instant;

/// Clocks of servers and of this computer differ a little.
final class Clocks {
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private Clocks() {}

    static boolean within(Instant from, Instant until, Instant now) {
        return !now.isBefore(from.minus(TOLERANCE)) && !now.isAfter(until.plus(TOLERANCE));
    }
}
