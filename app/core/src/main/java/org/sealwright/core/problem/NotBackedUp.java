package org.sealwright.core.problem;

/// A private key was to be deleted that no proved backup holds, and nobody said that it may go all the same.
public final class NotBackedUp extends Problem {
    /// @param certificate the name of the certificate whose key it is
    public NotBackedUp(String certificate) {
        super("not-backed-up", Kind.NOT_DONE, null, null, certificate);
    }
}
