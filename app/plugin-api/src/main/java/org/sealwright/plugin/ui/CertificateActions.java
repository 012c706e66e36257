package org.sealwright.plugin.ui;

import java.util.List;

/// Port: what the plugins of this run can do with certificates. Bound to the shell.
@FunctionalInterface
public interface CertificateActions {
    /// In their order; empty until all plugins are loaded, so ask when a menu or a dialog opens.
    List<CertificateAction> all();
}
