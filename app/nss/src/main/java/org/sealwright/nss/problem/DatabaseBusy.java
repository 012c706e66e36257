package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// Another program held a lock for longer than we were willing to wait, or kept changing the files under us. Trying
/// again may help.
public final class DatabaseBusy extends NssException {

    private static final long serialVersionUID = 1L;

    public DatabaseBusy(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
