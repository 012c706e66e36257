package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// The operating system refused a file for another reason than the ones with a type of their own.
public final class FileTrouble extends NssException {

    private static final long serialVersionUID = 1L;

    public FileTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
