package org.sealwright.core.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Those who want to hear of a change. Ports that own state keep one and hand out subscriptions.
public final class Listeners {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Subscription add(Runnable listener) {
        // Wrapped, so that the same listener added twice is two subscriptions.
        Runnable entry = listener::run;
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    /// Calls each listener on the calling thread.
    public void changed() {
        listeners.forEach(Runnable::run);
    }
}
