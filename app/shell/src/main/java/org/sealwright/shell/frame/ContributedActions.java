package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateActions;

/// What the plugins can do with certificates, once they are loaded.
public final class ContributedActions implements CertificateActions {
    private volatile List<CertificateAction> actions = List.of();

    @Inject
    public ContributedActions() {}

    void are(List<CertificateAction> contributed) {
        actions = contributed.stream()
                .sorted(Comparator.comparingInt(CertificateAction::order))
                .toList();
    }

    @Override
    public List<CertificateAction> all() {
        return actions;
    }
}
