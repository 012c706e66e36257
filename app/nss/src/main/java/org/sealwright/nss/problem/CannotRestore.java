package org.sealwright.nss.problem;

/// Deleted rows cannot be put back: the password changed, or their place has been taken meanwhile.
public final class CannotRestore extends NssException {

    private static final long serialVersionUID = 1L;

    public CannotRestore(String message) {
        super(message, null);
    }
}
