package org.sealwright.core.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Those who want to hear of a change. Ports that own state keep one and hand out subscriptions.
public final class Listeners {
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();

    public Subscription add(Runnable listener) {
        var registration = new Registration(listener);
        registrations.add(registration);
        return registration;
    }

    /// Calls each listener on the calling thread.
    public void changed() {
        registrations.forEach(registration -> registration.listener.run());
    }

    /// One listener, once; the same listener added twice has two.
    private final class Registration implements Subscription {
        private final Runnable listener;

        Registration(Runnable listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            registrations.remove(this);
        }
    }
}
