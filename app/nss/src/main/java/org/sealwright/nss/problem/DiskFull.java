package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// There is no room left for the change; the old state was kept.
public final class DiskFull extends NssException {

    private static final long serialVersionUID = 1L;

    public DiskFull(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
