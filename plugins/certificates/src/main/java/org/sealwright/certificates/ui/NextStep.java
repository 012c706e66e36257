package org.sealwright.certificates.ui;

import java.util.List;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.ui.CertificateAction;

/// What can be done after an import.
///
/// @param name part of the name of its button
/// @param run  on the event thread, after the summary was closed
record NextStep(String name, String text, String tooltip, Runnable run) {
    /// What some plugin offers to do with certificates that have just come in.
    static NextStep of(CertificateAction action, List<StoredCertificate> certificates) {
        return new NextStep(
                action.id(),
                action.texts().get(action.id() + ".text"),
                action.texts().get(action.id() + ".tooltip"),
                () -> action.run().accept(certificates));
    }
}
