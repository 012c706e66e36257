package org.sealwright.overview.ui;

/// Shows what the presenter has found out. On the event thread.
@FunctionalInterface
interface OverviewView {
    void render(Shown shown);
}
