package org.sealwright.certificates.ui;

/// Runs something on the event thread, soon. Tests run it at once.
@FunctionalInterface
interface EventThread {
    void later(Runnable work);
}
