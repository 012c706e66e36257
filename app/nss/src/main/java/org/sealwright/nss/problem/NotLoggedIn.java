package org.sealwright.nss.problem;

/// The operation needs the password, and nobody has logged in; or another program changed the password since.
public final class NotLoggedIn extends NssException {

    private static final long serialVersionUID = 1L;

    public NotLoggedIn(String message) {
        super(message, null);
    }
}
