package org.sealwright.shell.dialogs;

import jakarta.inject.Inject;
import org.sealwright.shell.thread.EventThread;

/// The one place where exceptions arrive that nobody foresaw: shown one at a time, so that a mistake that repeats
/// itself does not bury the window.
public final class Surprises implements Thread.UncaughtExceptionHandler {
    private final FailureDialog dialog;
    private final EventThread eventThread;
    private boolean showing;

    @Inject
    public Surprises(FailureDialog dialog, EventThread eventThread) {
        this.dialog = dialog;
        this.eventThread = eventThread;
    }

    /// From here on every thread's surprises arrive here.
    public void listen() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable surprise) {
        eventThread.run(() -> show(surprise));
    }

    private void show(Throwable surprise) {
        if (showing) {
            dialog.note(surprise);
            return;
        }
        showing = true;
        try {
            dialog.show(surprise);
        } finally {
            showing = false;
        }
    }
}
