package org.sealwright.certificates.ui;

/// What the presenter asks of the view. On the event thread.
interface CertificatesView {
    void render(CertificatesState state);

    /// Puts the cursor into the search field.
    void goToSearch();
}
