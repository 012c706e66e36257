package org.sealwright.shell.thread;

import jakarta.inject.Inject;

/// The event thread as plugins see it.
public final class PluginEventThread implements org.sealwright.plugin.ui.EventThread {
    private final EventThread eventThread;

    @Inject
    public PluginEventThread(EventThread eventThread) {
        this.eventThread = eventThread;
    }

    @Override
    public void later(Runnable work) {
        eventThread.run(work);
    }
}
