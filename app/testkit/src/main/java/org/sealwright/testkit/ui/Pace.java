package org.sealwright.testkit.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// How much processor time work takes now, compared with the machine that the budgets of the window were set on: a
/// slower processor, or one that shares its core with others, takes more for the same.
final class Pace {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 7;
    private static final int SIZE = 1 << 18;
    /// Of one round on the machine of the budgets, with compiled code.
    private static final double REFERENCE_NANOSECONDS = 400_000;

    private static final double MOST = 5;

    private Pace() {}

    /// @return 1 on a machine as quick as that one or quicker, 2 where everything takes twice the time
    static double now() {
        var times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            if (mix(i) == 0) {
                // Never; but the compiler does not know, and leaves the work in.
                throw new IllegalStateException();
            }
            times[i] = THREADS.getCurrentThreadCpuTime() - begun;
        }
        Arrays.sort(times);
        return Math.clamp(times[ROUNDS / 2] / REFERENCE_NANOSECONDS, 1, MOST);
    }

    private static long mix(int seed) {
        long mixed = seed + 1L;
        for (int i = 0; i < SIZE; i++) {
            mixed ^= mixed << 13;
            mixed ^= mixed >>> 7;
            mixed ^= mixed << 17;
        }
        return mixed;
    }
}
