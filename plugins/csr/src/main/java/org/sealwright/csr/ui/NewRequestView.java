package org.sealwright.csr.ui;

/// What the form's presenter asks of the form. On the event thread.
@FunctionalInterface
interface NewRequestView {
    void render(NewRequestState state);
}
