package org.sealwright.nss.problem;

/// A file of the database is not there.
public final class MissingFile extends NssException {

    private static final long serialVersionUID = 1L;

    public MissingFile(String message) {
        super(message, null);
    }
}
