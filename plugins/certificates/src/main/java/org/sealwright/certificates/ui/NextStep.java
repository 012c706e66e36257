package org.sealwright.certificates.ui;

import java.util.List;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.ui.CertificateAction;

/// What some plugin offers to do with certificates that have just come in.
record NextStep(CertificateAction action, List<StoredCertificate> certificates) {
    NextStep {
        certificates = List.copyOf(certificates);
    }

    String text() {
        return action.texts().get(action.id() + ".text");
    }

    String tooltip() {
        return action.texts().get(action.id() + ".tooltip");
    }

    void run() {
        action.run().accept(certificates);
    }
}
