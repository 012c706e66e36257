package org.sealwright.shell.tasks;

/// What one press began: its tasks, and those that their answers begin, with the dialogs between them. Its end is
/// told once nothing of it is left. On the event thread.
public final class Undertaking {
    private static final ScopedValue<Undertaking> CURRENT = ScopedValue.newInstance();

    private final Runnable ended;
    private int parts;

    private Undertaking(Runnable ended) {
        this.ended = ended;
    }

    /// @param beginning returns when its first dialogs are closed and its first tasks begun
    /// @param ended     called once, also if something failed
    public static void run(Runnable beginning, Runnable ended) {
        var whole = new Undertaking(ended);
        whole.partBegins();
        whole.lastOf(beginning);
    }

    /// The one that a task begun now belongs to; a task that nobody follows is one of its own.
    static Undertaking current() {
        return CURRENT.isBound() ? CURRENT.get() : new Undertaking(() -> {});
    }

    void partBegins() {
        parts++;
    }

    /// Ends a part with what is still to be done in it.
    void lastOf(Runnable part) {
        try {
            ScopedValue.where(CURRENT, this).run(part);
        } finally {
            parts--;
            if (parts == 0) {
                ended.run();
            }
        }
    }
}
