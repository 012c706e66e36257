package org.sealwright.csr.ui;

import java.util.Optional;
import org.sealwright.csr.usecase.CreateRequest.Created;
import org.sealwright.csr.usecase.RequestDescription;

/// Windows with content of this plugin's own. On the event thread; each call returns when the window was closed.
interface Windows {
    /// The form for a new request.
    ///
    /// @return whether the user chose to go on; then the form is right
    boolean form(NewRequestPresenter presenter, NewRequestState.Choices choices);

    void created(Created created);

    /// A CSR that is not of the list.
    ///
    /// @param name of its file
    void described(String name, RequestDescription description, Optional<String> pem);
}
