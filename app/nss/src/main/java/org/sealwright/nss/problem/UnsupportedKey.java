package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// Bytes offered as a PKCS #8 private key cannot be stored: damaged, or of a kind the format has no row for.
public final class UnsupportedKey extends NssException {

    private static final long serialVersionUID = 1L;

    public UnsupportedKey(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
