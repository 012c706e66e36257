package org.sealwright.trust.ui;

/// Shows the page.
@FunctionalInterface
interface TrustView {
    void render(TrustState state);
}
