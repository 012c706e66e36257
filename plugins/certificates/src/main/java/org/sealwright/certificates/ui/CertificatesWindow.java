package org.sealwright.certificates.ui;

import com.google.inject.AbstractModule;

/// What this plugin adds to the window.
public final class CertificatesWindow extends AbstractModule {
    @Override
    protected void configure() {}
}
