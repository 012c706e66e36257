package org.sealwright.nss.problem;

/// A database was to be created where one already is.
public final class AlreadyThere extends NssException {

    private static final long serialVersionUID = 1L;

    public AlreadyThere(String message) {
        super(message, null);
    }
}
