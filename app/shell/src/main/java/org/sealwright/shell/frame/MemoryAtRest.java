package org.sealwright.shell.frame;

import java.awt.AWTEvent;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javax.swing.JFrame;
import javax.swing.Timer;

/// Gives memory back to the system while the user does nothing: the start and the reading of a large database leave
/// as much behind as they keep. The collector (serial, the smallest; see the start scripts) looks through what is old
/// only when it runs out of room, and would hold on to it for as long as the window is open. Cleaning stops the
/// window for 40 to 200 ms, so it waits for a moment in which nobody would notice, and until what the program itself
/// is at has come to its end. On the event thread.
final class MemoryAtRest {
    static final Duration QUIET = Duration.ofSeconds(5);
    /// Not worth it below: bytes that came since the last time, and their share of all.
    private static final long WORTH = 6L << 20;

    private static final int SHARE = 5;
    private static final int LOOK_MILLISECONDS = 2000;
    private static final long INPUT =
            AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK;

    private final LongSupplier clock;
    private final LongSupplier used;
    private final Runnable clean;
    private final Executor background;
    private long lastInput;
    private volatile long keptLastTime;
    private long seen;

    /// @param clock in nanoseconds
    /// @param used  bytes of the heap that are taken
    /// @param clean frees what nobody needs any more, and waits for it
    /// @param background where to do that: the event thread waits for nothing
    MemoryAtRest(LongSupplier clock, LongSupplier used, Runnable clean, Executor background) {
        this.clock = clock;
        this.used = used;
        this.clean = clean;
        this.background = background;
        this.lastInput = clock.getAsLong();
    }

    /// Watches until the window is closed.
    static void of(JFrame frame) {
        var runtime = Runtime.getRuntime();
        var rest = new MemoryAtRest(
                System::nanoTime,
                () -> runtime.totalMemory() - runtime.freeMemory(),
                System::gc,
                clean -> Thread.ofPlatform().daemon().name("memory-at-rest").start(clean));
        var timer = new Timer(LOOK_MILLISECONDS, _ -> rest.look());
        AWTEventListener listener = _ -> rest.input();
        Toolkit.getDefaultToolkit().addAWTEventListener(listener, INPUT);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                timer.stop();
                Toolkit.getDefaultToolkit().removeAWTEventListener(listener);
            }
        });
        timer.start();
    }

    void input() {
        lastInput = clock.getAsLong();
    }

    void look() {
        if (clock.getAsLong() - lastInput < QUIET.toNanos()) {
            return;
        }
        long now = used.getAsLong();
        boolean atWork = Math.abs(now - seen) >= WORTH;
        seen = now;
        long came = now - keptLastTime;
        if (!atWork && came >= WORTH && came * SHARE >= now) {
            // Until it is done there is no second time.
            keptLastTime = now;
            background.execute(() -> {
                clean.run();
                keptLastTime = used.getAsLong();
            });
        }
    }
}
