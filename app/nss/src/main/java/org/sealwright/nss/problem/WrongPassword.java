package org.sealwright.nss.problem;

/// The password is not the one of the database.
public final class WrongPassword extends NssException {

    private static final long serialVersionUID = 1L;

    public WrongPassword(String message) {
        super(message, null);
    }
}
