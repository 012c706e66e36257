package org.sealwright.certificates.ui;

import java.util.List;
import java.util.Optional;
import org.sealwright.certificates.usecase.Comparison;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.ui.AuthoritiesReceiver;

/// Windows with content of this plugin's own. On the event thread; each call returns when the window was closed.
interface Windows {
    /// @param more what to offer besides what other plugins offer
    /// @return the next step the user chose instead of just closing
    Optional<Runnable> summary(ImportResult result, List<NextStep> more);

    void details(Description description);

    void compare(Comparison comparison);

    /// What some plugin offers for keeping the private keys of certificates, before they go.
    Optional<NextStep> safekeeping(List<StoredCertificate> certificates);

    /// Who imports authorities, asking what they shall be trusted for; empty if no plugin does.
    Optional<AuthoritiesReceiver> authorities();
}
