package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// A private key is there but cannot be used: a value does not decrypt, its signature is wrong, or its parts do not
/// fit together.
public final class KeyDamaged extends NssException {

    private static final long serialVersionUID = 1L;

    public KeyDamaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
