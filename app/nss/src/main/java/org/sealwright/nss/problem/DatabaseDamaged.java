package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// A file is not an NSS database, or what it holds cannot be understood.
public final class DatabaseDamaged extends NssException {

    private static final long serialVersionUID = 1L;

    public DatabaseDamaged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
