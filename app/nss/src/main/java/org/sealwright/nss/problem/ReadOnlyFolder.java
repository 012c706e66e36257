package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// The folder or its files cannot be written, or the database was opened for reading only.
public final class ReadOnlyFolder extends NssException {

    private static final long serialVersionUID = 1L;

    public ReadOnlyFolder(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
