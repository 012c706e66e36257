package org.sealwright.benchmarks;

import java.util.Locale;

/// Prints how long things took, in the form [Alternation] reads.
final class Stopwatch {

    private final long start = System.nanoTime();

    void lap(String name) {
        IO.println(String.format(Locale.ROOT, "@ %s %.2f", name, (System.nanoTime() - start) / 1e6));
    }
}
