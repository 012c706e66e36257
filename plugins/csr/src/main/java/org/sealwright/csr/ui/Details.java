package org.sealwright.csr.ui;

import java.util.Optional;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.usecase.RequestDescription;

/// What stands beside the list.
sealed interface Details {
    record Nothing() implements Details {}

    /// @param pem the text for the authority; empty for a request of another program
    record OfRequest(Listed listed, RequestDescription description, Optional<String> pem) implements Details {}
}
