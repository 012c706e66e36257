package org.sealwright.csr.ui;

/// What the presenter asks of the page. On the event thread.
@FunctionalInterface
interface RequestsView {
    void render(RequestsState state);
}
