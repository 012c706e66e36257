package org.sealwright.nss.problem;

/// The database has no password entry yet (NSS calls it "need user init"), so it can protect neither keys nor trust.
public final class NotInitialised extends NssException {

    private static final long serialVersionUID = 1L;

    public NotInitialised(String message) {
        super(message, null);
    }
}
