package org.sealwright.plugin;

import java.util.List;

/// Port: the remarks that the plugins of this run make on certificates.
@FunctionalInterface
public interface CertificateNotes {
    /// In their order; empty until all plugins are loaded, so ask when certificates are read.
    List<CertificateNote> all();
}
