package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sealwright.plugin.ui.AuthoritiesReceiver;
import org.sealwright.plugin.ui.AuthoritiesReceivers;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateActions;

/// What the plugins can do with certificates, and who imports authorities, once they are loaded.
public final class ContributedActions implements CertificateActions, AuthoritiesReceivers {
    private volatile List<CertificateAction> actions = List.of();
    private volatile List<AuthoritiesReceiver> receivers = List.of();

    @Inject
    public ContributedActions() {}

    /// @param importers of authorities; the first is asked
    void are(List<CertificateAction> contributed, List<AuthoritiesReceiver> importers) {
        receivers = List.copyOf(importers);
        actions = contributed.stream()
                .sorted(Comparator.comparingInt(CertificateAction::order))
                .toList();
    }

    @Override
    public List<CertificateAction> all() {
        return actions;
    }

    @Override
    public Optional<AuthoritiesReceiver> first() {
        return receivers.stream().findFirst();
    }
}
