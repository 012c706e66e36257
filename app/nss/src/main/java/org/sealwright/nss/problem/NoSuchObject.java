package org.sealwright.nss.problem;

/// The object named by a caller is not, or no longer, in the database.
public final class NoSuchObject extends NssException {

    private static final long serialVersionUID = 1L;

    public NoSuchObject(String message) {
        super(message, null);
    }
}
