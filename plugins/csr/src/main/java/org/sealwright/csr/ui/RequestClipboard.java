package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.plugin.ui.Notices;

/// Puts the text of a request where the form of an authority can take it from.
final class RequestClipboard {
    private final Notices notices;
    private final RequestWords words;

    @Inject
    RequestClipboard(Notices notices, RequestWords words) {
        this.notices = notices;
        this.words = words;
    }

    void copy(String pem) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(pem), null);
        notices.show(Notices.Notice.of(words.get("requests.copy.done")));
    }
}
