package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// Bytes offered as a certificate are none.
public final class UnreadableCertificate extends NssException {

    private static final long serialVersionUID = 1L;

    public UnreadableCertificate(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
