package org.sealwright.certificates.ui;

import org.sealwright.certificates.usecase.Description;
import org.sealwright.certificates.usecase.ImportResult;

/// Windows with content of this plugin's own. On the event thread; each call returns when the window was closed.
interface Windows {
    void summary(ImportResult result);

    void details(Description description);
}
