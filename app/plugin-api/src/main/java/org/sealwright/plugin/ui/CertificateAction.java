package org.sealwright.plugin.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.Texts;

/// Something a plugin can do with certificates, offered wherever any plugin shows some: in a context menu, or as a
/// next step after one has arrived. Texts: `<id>.text`, `<id>.tooltip`; icon `icons/<id>.svg` beside the texts, if
/// there is one.
///
/// @param id        stable: `requests.renew`
/// @param order     small ones come first
/// @param resources class beside which texts and icons are
/// @param place     where it is offered
/// @param possible  quick; asked on the event thread with what is selected
/// @param run       on the event thread
public record CertificateAction(
        String id,
        int order,
        Texts texts,
        Class<?> resources,
        Place place,
        Predicate<List<StoredCertificate>> possible,
        Consumer<List<StoredCertificate>> run) {

    /// Where it is offered.
    public enum Place {
        /// In context menus only.
        MENU,
        /// In context menus, and as next step when a certificate has arrived.
        NEXT_STEP,
        /// As a next step too, and before private keys are deleted: it keeps them safe.
        SAFEKEEPING
    }
}
